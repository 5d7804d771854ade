package io.drumbeat.push;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.CatchUp;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the month will pay, while there are three working days left to do something about it: to each rep alone. */
@Component
final class PayoutAhead implements Push {
    private static final Kind KIND = Kind.called("月底前提成预览", "月底的提成预览", "月底提成预览", "月底前提成预告", "提前预告")
            .worth(Worth.MONEY)
            .shownBy("提成");

    static final String NAME = "payout-ahead";
    static final String USUAL = "每月倒数第四个工作日 16:00";

    private final Schedule schedule;
    private final PayoutPreview preview;

    PayoutAhead(Cadence cadence, PayoutPreview preview) {
        this.schedule = cadence.of(NAME, USUAL);
        this.preview = preview;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return schedule;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public CatchUp catchUp() {
        return CatchUp.newestWithin(Duration.ofDays(1));
    }

    @Override
    public List<Chat> addressees(Occurrence occurrence, Known known) {
        return preview.addressees(occurrence, known);
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        return preview.say(occurrence, chat, known);
    }
}
