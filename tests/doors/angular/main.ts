// As in docs/recepten.md: the element by its address, which the builder's `assets` put beside the page.
import { CUSTOM_ELEMENTS_SCHEMA, Component, provideZonelessChangeDetection, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import type { Context, TredeEventMap } from "trede-wijzer";

@Component({
  selector: "app-portal",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <p id="heard">{{ heard() }}</p>
    @for (one of [patient()]; track one) {
      <trede-wijzer region="oostelijk-zuid-limburg" [context]="context()" (trede-advice)="advised($event)" />
    }
  `,
})
class Portal {
  protected readonly patient = signal("1");
  protected readonly context = signal<Context>({ icpc: "K86", age: 60, sex: "vrouw" });
  protected readonly heard = signal("nothing");

  protected advised(event: Event): void {
    this.heard.set((event as TredeEventMap["trede-advice"]).detail.topic);
  }
}

bootstrapApplication(Portal, { providers: [provideZonelessChangeDetection()] });
