package io.drumbeat.bargain;

import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element.Form;
import io.drumbeat.card.Element.Input;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.draft.Draft;
import io.drumbeat.measure.Indicator;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Text;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a target is to become: {@code 小美 12月 60万 原因 大客户提前}.
 *
 * @param whose whose, which month and by which measure, as it was said
 * @param value in yuan, as a count or as a share
 * @param reason why, in the words of who says it; empty where nothing was said
 */
public record TargetWords(String whose, BigDecimal value, String reason) {
    private static final Sentences SENTENCES = Sentences.beside(TargetWords.class);
    private static final BigDecimal MOST = new BigDecimal("1e12");
    private static final Pattern VERB = Pattern.compile("^\\S+\\s*");
    private static final Pattern PERIOD = Pattern.compile(
            "20\\d\\d(?![\\d.]|\\s*[万千亿元%]|w)(?:[-年]\\d{1,2}月?|年?q[1-4]|年)?|\\d{1,2}月份?|[一二三四五六七八九十]{1,3}月份?|q[1-4]|第?[一二三四]季度?");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,6})\\s*(?:次|个|家|单|通|条)");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)\\s*%");
    private static final Pattern TO = Pattern.compile("(?:改成|改到|改为|调到|调成|定为|到|为)\\s*");
    private static final Pattern FIRST = Pattern.compile("^([^\\s,，。;；:：]+)[\\s,，。;；:：]*");
    /** What is counted stands right behind the number and before nothing that it could be the beginning of: 单 is none in 单子少. */
    private static final Pattern UNIT = Pattern.compile("^(?:次|个|家|单|通|元|分)(?=[\\s,，。:：;；]|$|原因|因为|由于|理由|because)");

    private static final Pattern BECAUSE = Pattern.compile("(?:原因是?|因为|由于|理由是?|because)[\\s:：]*(.+?)[。!！]*$");
    private static final Pattern CLAUSES = Pattern.compile("[，,。;；!！?？]+");
    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final Pattern FIGURE = Pattern.compile("\\d|[一二三四五六七八九十两]+(?:万|成|百|千)");
    private static final Pattern QUESTION = Pattern.compile("(?:行不行|行吗|可以吗|可不可以|好吗|好不好|成不成|怎么样|吧|呢)*");
    private static final Pattern REASON = Pattern.compile("^[\\s,，。:：;；]*(?:原因是|原因|因为|由于|理由是|理由|because)?[\\s:：]*");

    /** What was said behind the verb, with what was filled in or answered since. */
    public static String rest(Utterance said) {
        var rest = said.get(Slot.REST).orElse("");
        var text = said.text().strip();
        // what was filled in stands behind the name of its field
        var behind = VERB.matcher(text).replaceFirst("").replaceFirst(Slot.REST.label() + "[:：]?\\s*", "");
        return behind.contains(rest) ? behind : behind + " " + rest;
    }

    /**
     * With what of whose, when and by what stands behind the amount: 还价 50万 复购 原因 老客户少.
     *
     * @throws Refused where the amount is missing
     */
    public static TargetWords read(String said, LocalDate today, Named named) {
        var words = read(said);
        var whose = new StringBuilder(words.whose);
        var reason = words.reason;
        for (var next = FIRST.matcher(reason); next.find(); next = FIRST.matcher(reason)) {
            if (next.end() == reason.length() || !isWhose(next.group(1), today, named)) {
                break;
            }
            whose.append(' ').append(next.group(1));
            reason = reason.substring(next.end());
        }
        return new TargetWords(
                whose.toString().strip(),
                words.value,
                REASON.matcher(reason).replaceFirst("").strip());
    }

    private static boolean isWhose(String word, LocalDate today, Named named) {
        try {
            var said = TargetQuestion.read(word, today, named);
            return said.measure() != null || said.period() != null || said.person() != null;
        } catch (Refused other) {
            return false;
        }
    }

    /**
     * Why, as it was typed: what stands behind 因为, else the clauses in which there is no figure; empty where nothing was said.
     *
     * @param line that was not said as a command
     */
    public static String reasonIn(String line) {
        var because = BECAUSE.matcher(line);
        if (because.find()) {
            return because.group(1).strip();
        }
        var clauses = without(CLAUSES, line);
        return clauses.isEmpty() ? without(WORDS, line) : clauses;
    }

    /** Those parts of a line in which there is no figure, and more than a question. */
    private static String without(Pattern between, String line) {
        return between.splitAsStream(line)
                .filter(clause -> !clause.isBlank() && !FIGURE.matcher(clause).find())
                .map(String::strip)
                .filter(clause -> !QUESTION.matcher(clause).matches())
                .collect(Collectors.joining("，"));
    }

    /** The first amount of a line that was not said as a command; empty where there is none. */
    public static Optional<TargetWords> found(String line) {
        try {
            return Optional.of(read(line));
        } catch (Refused none) {
            return Optional.empty();
        }
    }

    private static TargetWords read(String said) {
        var text = Text.of(said);
        for (var i = 0; i < text.length(); ) {
            var period = PERIOD.matcher(text.folded()).region(i, text.length());
            if (!text.insideWord(i) && period.lookingAt()) {
                i = period.end();
                continue;
            }
            var count = COUNT.matcher(text.folded()).region(i, text.length());
            if (!text.insideWord(i) && count.lookingAt()) {
                return of(text, i, count.end(), new BigDecimal(count.group(1)));
            }
            var share = SHARE.matcher(text.folded()).region(i, text.length());
            if (!text.insideWord(i) && share.lookingAt()) {
                return of(text, i, share.end(), new BigDecimal(share.group(1)).movePointLeft(2));
            }
            var amount = text.insideWord(i) ? null : Amounts.at(text, i);
            // 王五 has a number in the name
            if (amount != null
                    && (amount.certain() || Text.isDigit(text.folded().charAt(i)))) {
                return of(text, i, amount.end(), yuan(text, amount));
            }
            i++;
        }
        throw new Refused(SENTENCES.say("noAmount"));
    }

    private static BigDecimal yuan(Text text, Amounts.Found amount) {
        var money = amount.money();
        if (money == null || money.minor() < 0) {
            throw new Refused(SENTENCES.say("wrongAmount", Map.of("words", text.raw(amount.from(), amount.end()))));
        }
        return money.major();
    }

    private static TargetWords of(Text text, int from, int end, BigDecimal value) {
        var behind = UNIT.matcher(text.raw(end, text.length())).replaceFirst("");
        var reason = REASON.matcher(behind).replaceFirst("").strip();
        return new TargetWords(TO.matcher(text.raw(0, from)).replaceAll(" ").strip(), value, reason);
    }

    /** Asks for the reason, which the next line may be; empty where it was said. */
    public Optional<Answer> asking(String line, LocalDate today, Request request) {
        if (!reason.isEmpty()) {
            return Optional.empty();
        }
        var topic = request.question();
        var words = line + SENTENCES.say("because");
        var label = SENTENCES.say("reason");
        var example = SENTENCES.say("exampleReason");
        var card = Card.info(
                SENTENCES.say("noReason", Map.of("line", words + example)),
                new Form(words, label, List.of(new Input("rest", label, Input.Kind.TEXT, true, "", List.of()))));
        var draft = new Draft(
                topic,
                request.at(),
                today,
                words,
                false,
                List.of(new Draft.Asked("rest", label, List.of(), example)),
                List.of(),
                words + example);
        return Optional.of(Answer.asking(request, card, draft));
    }

    /**
     * The value in the smallest unit of a measure: fen, or a count.
     *
     * @throws Refused where there is no such thing
     */
    public long in(Indicator measure) {
        return in(measure, value);
    }

    static long in(Indicator measure, BigDecimal value) {
        // 35 of a share is 35 %, as 0.35 is
        var said = measure.isShare() && value.compareTo(BigDecimal.ONE) >= 0 ? value.movePointLeft(2) : value;
        var exact = said.movePointRight(measure.places());
        if (exact.stripTrailingZeros().scale() > 0 || value.compareTo(MOST) >= 0) {
            throw new Refused(
                    SENTENCES.say("notWhole", Map.of("measure", measure.label(), "value", value.toPlainString())));
        }
        return exact.longValueExact();
    }
}
