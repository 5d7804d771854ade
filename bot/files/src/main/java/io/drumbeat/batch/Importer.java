package io.drumbeat.batch;

import io.drumbeat.bargain.Revisions;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.decision.Recorder;
import io.drumbeat.intake.DroppedFile;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.people.Person;
import io.drumbeat.preview.Listing;
import io.drumbeat.preview.Verdict;
import io.drumbeat.preview.Weigher;
import io.drumbeat.reversal.Progress;
import io.drumbeat.reversal.Progress.State;
import io.drumbeat.reversal.Reversal;
import io.drumbeat.reversal.Undone;
import io.drumbeat.roster.Roster;
import io.drumbeat.sheet.Spreadsheets;
import io.drumbeat.sheet.Unreadable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does with files what the ledger says is wanted of them, in small parts that are each recorded once: killed anywhere and
 * begun again, by this instance or another, it loses and doubles nothing.
 */
public final class Importer {
    private static final Logger log = LoggerFactory.getLogger(Importer.class);
    /** A part holds up for a moment whoever says something meanwhile. */
    static final int TOGETHER = 200;

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int CARDS = 10;

    private final Batches batches;
    private final Spreadsheets spreadsheets;
    private final Recorder recorder;
    private final NamesOnFile names;
    private final Roster roster;
    private final BusinessDays days;
    private final Revisions revisions;
    private final Clock clock;
    private final Aloud aloud;
    private final String me = UUID.randomUUID().toString();

    public Importer(
            Batches batches,
            Spreadsheets spreadsheets,
            Recorder recorder,
            NamesOnFile names,
            Roster roster,
            BusinessDays days,
            Revisions revisions,
            Clock clock) {
        this.revisions = revisions;
        this.batches = batches;
        this.spreadsheets = spreadsheets;
        this.recorder = recorder;
        this.names = names;
        this.roster = roster;
        this.days = days;
        this.clock = clock;
        this.aloud = new Aloud(recorder, clock);
    }

    /** Works through everything that is wanted now. */
    public void work() {
        for (var number : batches.wanted()) {
            if (batches.lease(number, me, LEASE)) {
                batches.withNumber(number).ifPresent(this::serve);
            }
        }
        batches.forgetContents(clock.instant().minus(Duration.ofDays(1)));
    }

    private void serve(ImportBatch batch) {
        var person = recorder.ask(known -> known.people().withId(batch.person()));
        if (person.isEmpty()) {
            finish(batch, State.STOPPED, batch.progress(), "导入的人 %s 已经不在了".formatted(batch.person()));
            return;
        }
        try {
            if (batch.takenBack() > 0) {
                takeBack(batch, person.get());
            } else {
                bring(batch, person.get());
            }
        } catch (Recorder.NotRecorded away) {
            log.warn("批次 {} 停在半路", batch.number(), away);
            finish(batch, State.STOPPED, now(batch), String.valueOf(away.getMessage()));
        } catch (Unreadable gone) {
            finish(batch, State.STOPPED, now(batch), gone.sentence());
        }
        show(batch, person.get());
    }

    private Progress now(ImportBatch batch) {
        return batches.withNumber(batch.number()).orElse(batch).progress();
    }

    private void bring(ImportBatch batch, Person who) {
        var content = batches.content(batch.number()).orElseThrow(() -> new Unreadable("文件只留一天，已经不在了；请再拖进来一次"));
        var file = DroppedFile.read(batch.fileName(), content, spreadsheets);
        var listing = new Listing(batch.number(), who, days.of(batch.at(), who.zone()));
        var rows = file.rows();
        var tally = new Tally(batch, State.IMPORTING, rows.size());
        for (var from = 0; from < rows.size(); from += TOGETHER) {
            var part = rows.subList(from, Math.min(rows.size(), from + TOGETHER));
            var weighed = new ArrayList<Verdict>();
            var told = recorder.tell("import:%d:%d".formatted(batch.number(), from), who.id(), batch.at(), known -> {
                weighed.clear();
                weighed.addAll(new Weigher(listing, file, names, roster, revisions).weigh(part, known));
                return weighed.stream()
                        .flatMap(verdict -> verdict.told().stream())
                        .toList();
            });
            follow();
            tally.add(part.size(), (int)
                    told.stream().map(e -> e.messageId()).distinct().count());
            tally.show(who);
            aloud.confirm(batch, from, weighed, who);
            aloud.propose(batch, weighed, who);
            aloud.handOver(batch, weighed, who);
        }
        var effective = Math.min(rows.size(), recorder.ask(known -> Undone.brought(batch.number(), known)));
        finish(batch, State.IMPORTED, tally.progress(effective, List.of()), null);
    }

    private void takeBack(ImportBatch batch, Person who) {
        var receipts = recorder.ask(known -> Reversal.receipts(batch.number(), known));
        var tally = new Tally(batch, State.UNDOING, receipts.size());
        var failed = 0;
        for (var from = 0; from < receipts.size(); from += TOGETHER) {
            var part = receipts.subList(from, Math.min(receipts.size(), from + TOGETHER));
            try {
                takeBack(batch, from, part, who);
            } catch (Recorder.NotRecorded away) {
                log.warn("批次 {} 有 {} 条没能撤销", batch.number(), part.size(), away);
                failed += part.size();
            }
            follow();
            tally.add(part.size(), 0);
            tally.show(who);
        }
        var undone = recorder.ask(known -> Undone.of(batch.number(), known));
        var progress = undone.progress(batch.number(), receipts.size(), failed);
        finish(batch, State.UNDONE, progress, progress.reason());
    }

    private void takeBack(ImportBatch batch, int from, List<Long> part, Person who) {
        var aloudToo = recorder.ask(known -> new Reversal(batch.number(), known)
                .going(part).stream()
                        .filter(receipt -> Undone.wasSaid(receipt, known))
                        .toList());
        aloud.takeBack(batch, aloudToo, who);
        var rest = part.stream().filter(receipt -> !aloudToo.contains(receipt)).toList();
        var id = "import-undo:%d:%d:%d".formatted(batch.number(), batch.takenBack(), from);
        var day = days.of(clock.instant(), who.zone());
        recorder.tell(id, who.id(), clock.instant(), known -> new Reversal(batch.number(), known)
                .voiding(rest, who.id(), day));
    }

    /** Who a part of a file brought may speak at once; if that fails it is tried again before long. */
    private void follow() {
        try {
            roster.follow(recorder);
        } catch (RuntimeException later) {
            log.warn("导入的人员这次没有读到，稍后再读", later);
        }
    }

    private void finish(ImportBatch batch, State state, Progress progress, @Nullable String reason) {
        batches.progress(
                batch.number(),
                new Progress(
                        state,
                        progress.done(),
                        progress.total(),
                        progress.effective(),
                        progress.left(),
                        progress.failed(),
                        reason,
                        progress.notes(),
                        batch.confirms() + batch.takenBack()));
    }

    /** Says the words of a button that draws the cards again, as somebody would who wants to know how far it is. */
    private void show(ImportBatch batch, Person who) {
        var words = "导入 " + batch.number();
        var id = "import-shown:%d:%s".formatted(batch.number(), UUID.randomUUID());
        var press = new Request.Press(id, 0, ImportBatch.topic(batch.number()));
        try {
            recorder.record(
                    new Request(id, "import", who, new Chat.Direct(who.id()), words, Map.of(), press, clock.instant()));
        } catch (Recorder.NotRecorded away) {
            log.warn("批次 {} 的进度没能显示出来", batch.number(), away);
        }
    }

    /** Counts on the way, and shows it now and then. */
    private final class Tally {
        private final ImportBatch batch;
        private final State state;
        private final int total;
        private int done;
        private int effective;
        private int shown;

        Tally(ImportBatch batch, State state, int total) {
            this.batch = batch;
            this.state = state;
            this.total = total;
        }

        void add(int rows, int told) {
            done += rows;
            effective += told;
        }

        void show(Person who) {
            batches.lease(batch.number(), me, LEASE);
            batches.progress(batch.number(), progress(effective, List.of()));
            if ((long) done * CARDS / total > shown) {
                shown = (int) ((long) done * CARDS / total);
                Importer.this.show(batch, who);
            }
        }

        Progress progress(int told, List<String> notes) {
            var served = batch.progress().served();
            return new Progress(state, done, total, told, Math.max(0, done - told), 0, null, notes, served);
        }
    }
}
