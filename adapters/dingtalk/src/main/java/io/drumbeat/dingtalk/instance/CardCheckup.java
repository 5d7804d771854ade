package io.drumbeat.dingtalk.instance;

import io.drumbeat.checkup.Checkup;
import io.drumbeat.checkup.Finding;
import java.util.List;

/** Whether the card templates can be used, as the last cards showed; asks nothing, since every call counts. */
public final class CardCheckup implements Checkup {
    private final Rungs rungs;

    public CardCheckup(Rungs rungs) {
        this.rungs = rungs;
    }

    @Override
    public List<Finding> findings() {
        return rungs.all().stream().map(this::finding).toList();
    }

    private Finding finding(Rung rung) {
        var what = "钉钉 " + rung.words();
        return rungs.shutBecause(rung)
                .map(why -> Finding.wrong(what, why + "；现在改用下一级发"))
                .orElseGet(() -> Finding.fine(what, "能用，或还没有用过"));
    }
}
