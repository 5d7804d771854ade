package io.drumbeat.reminder;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.ledger.Known;
import io.drumbeat.quiet.Wishes.Asked;
import io.drumbeat.run.Deliveries;
import io.drumbeat.run.Delivery;
import io.drumbeat.run.Fate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which of their own reminders somebody points at: the one that was set or came last, whichever is newer. */
@Component
final class PointedAt {
    /** In the place of its number. */
    static final String THIS = "这个";

    private static final int DAYS = 7;
    private final Deliveries deliveries;
    private final AskedTimes times;

    PointedAt(Deliveries deliveries, AskedTimes times) {
        this.deliveries = deliveries;
        this.times = times;
    }

    /** What came to whoever says it of late. */
    List<Delivery> came(Request request) {
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        return deliveries.of(new Chat.Direct(request.who().id()), today.minusDays(DAYS), today);
    }

    Optional<Asked> at(List<Delivery> came, Request request, Known known) {
        var all = ComingReminders.all(request.who(), known).toList();
        return all.stream().max(Comparator.comparing(asked -> last(asked, came, request, known)));
    }

    private Instant last(Asked asked, List<Delivery> came, Request request, Known known) {
        var set = known.ledger().under(asked.receipt()).getFirst().recordedAt();
        return came.stream()
                .filter(one -> one.push().equals(OwnReminders.NAME) && one.fate() == Fate.SENT)
                .filter(one -> times.areAt(one.at(), asked, request.who(), known))
                .map(Delivery::at)
                .filter(set::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(set);
    }
}
