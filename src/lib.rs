//! The widget: a Yew component behind `<trede-wijzer>`.
