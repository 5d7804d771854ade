package io.drumbeat.answering;

import io.drumbeat.card.Card;
import io.drumbeat.customer.Customers;
import io.drumbeat.decision.Understood;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.phrase.Finder;
import io.drumbeat.scene.Line;
import io.drumbeat.sentence.Sentences;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** 刚才那条撤销了没: whether a record of one's own still stands, said with nothing to press that would take it back. */
public final class StandsStill {
    private static final Sentences SENTENCES = Sentences.beside(StandsStill.class);

    private static final Finder ASKED =
            Finder.of("(?:撤销?|撤回|收回|删除?|取消|作废)(?:成功|掉|好|完)?(?:了|咗|过)?(?:没有?|吗|么|嘛|冇|未|不?)[啊呀呢]?[?。!~ ]*$"
                    + "|(?:有没有|是不是|是否|有没)(?:帮我)?(?:被)?(?:撤|删|取消|收回)|\\b(?:is|was|did).*(?:undone|taken back|undo)\\b");
    private static final Finder QUESTION = Finder.of("(?:没有?|吗|么|嘛|冇|未)[啊呀呢]?[?。!~ ]*$|[?]|有没|是不是|是否");
    private static final Finder RECORD = Finder.of("[条笔个单]|记录|刚[才刚记]?|#\\d|上一|最后|record|last|#");
    private static final Pattern NUMBER = Pattern.compile("#(\\d{1,9})");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int BACK = 14;

    private StandsStill() {}

    /** Empty where nothing of the kind is asked, or of a record that is not their own. */
    public static Optional<Understood> answer(Line line) {
        var folded = line.folded();
        if (!ASKED.in(folded) || !QUESTION.in(folded) || !RECORD.in(folded)) {
            return Optional.empty();
        }
        var number = NUMBER.matcher(folded);
        var receipt = number.find() ? Optional.of(Long.valueOf(number.group(1))) : last(line);
        return receipt.map(one -> line.known().ledger().under(one))
                .filter(all -> !all.isEmpty()
                        && all.getFirst().person().equals(line.who().id()))
                .map(all -> said(line, all.getLast()));
    }

    /** Of whom is named, else what was told or taken back last. */
    private static Optional<Long> last(Line line) {
        var ledger = line.known().ledger();
        var since = line.said().at().minus(HOUR);
        return ledger
                .of(line.who().id(), line.today().minusDays(BACK), line.today().plusDays(1))
                .stream()
                .filter(entry -> entry.recordedAt().isAfter(since))
                .max(Comparator.comparingLong(Entry::position))
                .map(entry -> entry.fact() instanceof ChangeFact.Voided(var taken) ? taken : entry.receipt())
                .or(() -> ledger.lastReceiptOf(line.who().id()));
    }

    private static Understood said(Line line, Entry entry) {
        var customer = Optional.ofNullable(entry.fact().customer())
                .flatMap(line.known().the(Customers.class)::withId)
                .map(one -> " " + one.name())
                .orElse("");
        var record = "#%d %s%s".formatted(entry.receipt(), entry.fact().label(), customer);
        var about = Map.<String, Object>of("record", record, "number", entry.receipt());
        var gone = line.known().ledger().isVoided(entry.receipt());
        var words = gone ? SENTENCES.say("gone", about) : SENTENCES.say("stands", about);
        return new Understood.Unheard(line.said().words(), Card.info(words));
    }
}
