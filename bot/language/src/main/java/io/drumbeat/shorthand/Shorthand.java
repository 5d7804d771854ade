package io.drumbeat.shorthand;

import io.drumbeat.before.Elliptic;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.decision.Understanding;
import io.drumbeat.decision.Understood;
import io.drumbeat.hearing.Hearing;
import io.drumbeat.ledger.Known;
import java.util.List;
import java.util.Optional;

/** Hears lines that only make sense beside what was promised or recorded; any other as they are heard without it. */
public final class Shorthand implements Understanding {
    /** Whoever only names a thing needs no more characters. */
    private static final int LONGEST = 60;

    private final Hearing lines;
    private final PromiseWords promises;
    private static final int SHORT = 8;

    private final RecordWords records;
    private final TaskWords tasks;
    private final OwnerWords owners;
    private final RefusalWords refusals;
    private final ForOthers others;

    public Shorthand(Hearing lines, List<Usage> usages, BusinessDays days) {
        this.lines = lines;
        this.promises = new PromiseWords(usages, days);
        this.records = new RecordWords(usages);
        this.tasks = new TaskWords(usages);
        this.owners = new OwnerWords(usages);
        this.refusals = new RefusalWords(usages);
        this.others = new ForOthers(lines);
    }

    @Override
    public List<String> lines(Request request, Known known) {
        return (isTyped(request) && (alone(request, known).isPresent() || isOfManyDays(request, known)))
                        || pressedForOthers(request, known).isPresent()
                ? List.of(request.words())
                : lines.lines(request, known);
    }

    /** 近30天 拜访, right after a record: nobody did one thing on many days. */
    private boolean isOfManyDays(Request line, Known known) {
        return line.words().length() <= LONGEST
                && records.of(line, lines.marks(line, known), known)
                        .flatMap(said -> said.get(Slot.PERIOD))
                        .filter(span -> span.from().isBefore(span.to()))
                        .isPresent();
    }

    @Override
    public Understood understand(Request line, Known known) {
        if (!isTyped(line)) {
            return pressedForOthers(line, known).orElseGet(() -> lines.understand(line, known));
        }
        var alone = alone(line, known);
        if (alone.isPresent()) {
            return alone.get();
        }
        var heard = lines.understand(line, known);
        if (heard instanceof Understood.Clear || line.words().length() > LONGEST) {
            return heard;
        }
        var marks = lines.marks(line, known);
        if (isAskedAgain(heard, line) && !records.isItsOwn(line, marks, known)) {
            return heard instanceof Understood.Likely(var said, var _)
                    ? records.narrowed(said, line, marks, known)
                            .<Understood>map(Understood.Clear::new)
                            .orElse(heard)
                    : heard;
        }
        return promises.happened(line, marks, known)
                .or(() -> records.of(line, marks, known))
                .or(() -> isGuessed(heard) ? promises.unfounded(line, marks) : Optional.empty())
                .<Understood>map(Understood.Clear::new)
                .orElse(heard);
    }

    /** What a button of a question says that was about somebody else's record. */
    private Optional<Understood> pressedForOthers(Request line, Known known) {
        return line.press() != null && ForOthers.isWhole(line.words()) ? others.of(line, known) : Optional.empty();
    }

    /** 上个月, after a question: the same of another time, and no list of records. */
    private static boolean isAskedAgain(Understood heard, Request line) {
        return heard instanceof Understood.Likely
                && line.words().length() <= SHORT
                && !Elliptic.last(line.asked()).isEmpty();
    }

    /** Whether nothing was heard for certain, nor anything missing is asked for. */
    private static boolean isGuessed(Understood heard) {
        return heard instanceof Understood.Unheard
                || (heard instanceof Understood.Unclear(var _, var _, var draft)
                        && draft != null
                        && draft.asked().isEmpty());
    }

    /** What needs no verb to be told from everything else. */
    private Optional<Understood> alone(Request line, Known known) {
        if (line.words().indexOf('\n') >= 0) {
            return Optional.empty();
        }
        var behalf = others.of(line, known);
        return behalf.isPresent() || line.words().length() > LONGEST
                ? behalf
                : promise(line, known)
                        .or(() -> owner(line, known))
                        .or(() -> task(line, known))
                        .or(() -> refusal(line, known))
                        .map(Understood.Clear::new);
    }

    private Optional<Utterance> owner(Request line, Known known) {
        return owners.mayBe(line.words()) ? owners.of(line.words(), lines.marks(line, known)) : Optional.empty();
    }

    private Optional<Utterance> task(Request line, Known known) {
        return tasks.mayBe(line.words()) ? tasks.of(line, lines.marks(line, known)) : Optional.empty();
    }

    private Optional<Utterance> refusal(Request line, Known known) {
        return refusals.mayBe(line.words()) ? refusals.of(line, lines.marks(line, known)) : Optional.empty();
    }

    private Optional<Utterance> promise(Request line, Known known) {
        if (!promises.mayBe(line.words())) {
            return Optional.empty();
        }
        var marks = lines.marks(line, known);
        var promise = promises.said(line, marks, known);
        return promise.isPresent() && marks.customers.isEmpty() && isOfTheBot(line, known) ? Optional.empty() : promise;
    }

    /** 晨会取消, said to whatever sends one of that name each morning, though 开晨会 was promised too. */
    private boolean isOfTheBot(Request line, Known known) {
        return lines.understand(line, known) instanceof Understood.Clear(var heard)
                && heard.usage().is(Trait.OF_THE_BOT);
    }

    private static boolean isTyped(Request line) {
        return line.press() == null && line.values().isEmpty();
    }

    @Override
    public Understood certainly(Request line, Known known) {
        return lines.certainly(line, known);
    }

    @Override
    public List<String> explain(Request line, Known known) {
        return lines.explain(line, known);
    }

    @Override
    public boolean begins(String words) {
        return lines.begins(words);
    }
}
