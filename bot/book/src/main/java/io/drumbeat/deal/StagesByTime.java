package io.drumbeat.deal;

import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Configurations;
import io.drumbeat.ledger.Entry;
import io.drumbeat.stage.Stages;
import java.util.IdentityHashMap;

/** The stages by when something was told: what a receipt said then is what its deal went through, whatever they are now. */
final class StagesByTime {
    private final InForce<Stages> stages;
    private final Configurations files;
    private final IdentityHashMap<Stages, Stages> remembering = new IdentityHashMap<>();
    private final Stages now;

    private StagesByTime(InForce<Stages> stages, Configurations files) {
        this.stages = stages;
        this.files = files;
        var all = stages.all(files);
        all.forEach(each -> remembering.put(each, each.remembering(all)));
        this.now = remembered(stages.latest(files));
    }

    static StagesByTime of(InForce<Stages> stages, Configurations files) {
        return new StagesByTime(stages, files);
    }

    /** The same by what is recorded of them by now. */
    StagesByTime by(Configurations files) {
        return new StagesByTime(stages, files);
    }

    Stages now() {
        return now;
    }

    Stages when(Entry told) {
        return remembered(stages.when(told, files));
    }

    private Stages remembered(Stages one) {
        return remembering.getOrDefault(one, one);
    }
}
