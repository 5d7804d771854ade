package io.drumbeat.batch;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.decision.Recorder;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.Person;
import io.drumbeat.preview.Verdict;
import io.drumbeat.reversal.Undone;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says for rows what whoever brought the list would say, so that everybody concerned hears of it. */
record Aloud(Recorder recorder, Clock clock) {
    /** Says what whoever brought a bank's statement would say to what it shows, so that everybody hears of it. */
    void confirm(ImportBatch batch, int from, List<Verdict> weighed, Person who) {
        var reports = weighed.stream()
                .filter(Verdict.Matched.class::isInstance)
                .map(verdict -> "#" + ((Verdict.Matched) verdict).report())
                .collect(Collectors.joining(" "));
        if (!reports.isEmpty()) {
            say(batch, from + 1L, "确认回款 " + reports, who);
        }
    }

    /** Takes back what it said to a bank's statement, as whoever brought it would, so that those hear of it who heard of that. */
    void takeBack(ImportBatch batch, List<Long> receipts, Person who) {
        for (var receipt : receipts) {
            var id = Undone.by(batch.number(), batch.takenBack(), receipt);
            said(id, "确认撤销 #" + receipt, who);
        }
    }

    /** Hands over what changes hands, so that deals and promises go with it and both are told; at once what goes from one to another. */
    void handOver(ImportBatch batch, List<Verdict> weighed, Person who) {
        var hands = new LinkedHashMap<String, List<Verdict.Changes>>();
        for (var verdict : weighed) {
            if (verdict instanceof Verdict.Changes change && change.passing() != null) {
                hands.computeIfAbsent(
                                change.passing().from() + " → "
                                        + change.passing().to(),
                                _ -> new ArrayList<>())
                        .add(change);
            }
        }
        hands.forEach((sides, changes) -> {
            var customers = changes.stream()
                    .map(change -> Objects.requireNonNull(change.passing()).customer())
                    .collect(Collectors.joining("、"));
            say(batch, changes.getFirst().row(), "确认交接 %s %s".formatted(sides, customers), who);
        });
    }

    /** Asks for each row whose target it is, as whoever brought the list would. */
    void propose(ImportBatch batch, List<Verdict> weighed, Person who) {
        for (var verdict : weighed) {
            if (verdict instanceof Verdict.Proposed(var row, var _, var words)) {
                say(batch, row, words, who);
            }
        }
    }

    private void say(ImportBatch batch, long row, String words, Person who) {
        said(Told.row(batch.number(), row), words, who);
    }

    private void said(String id, String words, Person who) {
        var chat = new Chat.Direct(who.id());
        recorder.record(new Request(id, "import", who, chat, words, Map.of(), null, clock.instant()));
    }
}
