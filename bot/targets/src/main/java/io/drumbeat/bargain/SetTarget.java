package io.drumbeat.bargain;

import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Role;
import io.drumbeat.reach.Level;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(37)
final class SetTarget implements Command {
    private static final Sentences SENTENCES = Sentences.beside(SetTarget.class);
    private static final Pattern COMMAND = Pattern.compile("\\s*(?:改目标|定目标|settarget)", Pattern.CASE_INSENSITIVE);
    private static final String OF_A_TARGET = "(?=.*(?:目标|任务|指标)).*";
    private static final String FIGURE = "[¥￥]?(?:\\d[\\d.]*|[一二两三四五六七八九十百]+)\\s*(?:万|[wW]|亿|%|成|个|家|次|通|单|元)";
    /** 把小美下个月的目标调到65万，因为大客户提前签. */
    private static final String TO =
            OF_A_TARGET + "(?:调整?|改|降|减|升|提|涨|加|定)(?:低|高|少|多)?(?:到|为|成|至)\\s*" + FIGURE + "(?![^，,。；;]*(?:是多少|怎么办)).*";
    /** 小美12月目标少10万. */
    private static final String BY =
            "(?!.*(?:怎么|怎样|如何|多少|推算|比今年|比去年))" + OF_A_TARGET + "(?:少|多|涨|降|加|减|提高?|上浮|下调|上调|下浮)(?:低|高|少|多|一?点)?\\s*"
                    + FIGURE + "(?:吧|行吗|行不行|可以吗|好吗|呗)?(?:[，,。；;!！?？\\s].*)?";

    private final Bargaining bargaining;
    private final Meant meant;

    SetTarget(Bargaining bargaining, BusinessDays days, Tally tally) {
        this.meant = new Meant(days, tally);
        this.bargaining = bargaining;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("改目标", "定目标"), List.of("settarget"), SENTENCES.say("help"), SENTENCES.say("example"))
                .heard(Turn.LIKE, TO, BY)
                .taking(Slot.REST)
                .onlyFor(Role.REP, Role.MANAGER, Role.ADMIN)
                .confirmedBy("确认", "confirm");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            if (!said.confirmed() && !COMMAND.matcher(said.text()).lookingAt()) {
                return Answer.of(request, meant.card(said.text(), request, known));
            }
            var answer = bargaining.answer("改目标", TargetWords.rest(said), said.confirmed(), request, known);
            // what a file asked for is told by the file's card
            return request.platform().equals("import") && answer.note() != null ? answer.withoutReply(request) : answer;
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    /** Shows what a target would become by a line that was not said as a command; a press proposes it. */
    private static final class Meant {
        private static final Pattern BY =
                Pattern.compile("(少|多|涨|降|加|减|提高?|上浮|下调|上调|下浮)(?:低|高|少|多|一?点)?\\s*[¥￥]?(?:\\d|[一二两三四五六七八九十百])");
        private static final Pattern DOWN = Pattern.compile("少|降|减|下调|下浮");
        private static final Pattern TENTHS = Pattern.compile("([一二两三四五六七八九])成");
        private final BusinessDays days;
        private final Tally tally;

        Meant(BusinessDays days, Tally tally) {
            this.days = days;
            this.tally = tally;
        }

        /** @throws Refused where one may not see whose it is, or it says no figure */
        Card card(String said, Request request, Known known) {
            var line = TENTHS.matcher(said)
                    .replaceAll(tenth -> ("一两三四五六七八九".indexOf(tenth.group(1).replace("二", "两")) + 1) * 10 + "%");
            var today = days.of(request.at(), request.who().zone());
            var lineup = known.people().on(today);
            var question = TargetQuestion.among(line, today, Named.in(lineup, tally.indicators(known)));
            var whose = Objects.requireNonNullElse(question.person(), request.who());
            if (!lineup.maySee(request.who(), whose.id())) {
                throw new Refused(SENTENCES.say("notYours", Map.of("person", whose.name())));
            }
            var period = Objects.requireNonNullElseGet(question.period(), () -> Period.monthOf(today));
            var measure = question.measureOr(Measure.REVENUE);
            var whole = new TargetQuestion(whose, null, false, period, measure, Level.TARGET);
            var now = tally.due(measure, whose.id(), period, known);
            return card(said, whole, now, value(line, measure, now));
        }

        private static Card card(String said, TargetQuestion whole, long now, long value) {
            var measure = whole.measureOr(Measure.REVENUE);
            var reason = TargetWords.reasonIn(said);
            var plain = measure.onCards(value).toPlainString();
            var press = "改目标 " + whole.said() + " " + plain
                    + (reason.isEmpty() ? "" : " " + SENTENCES.say("because").strip() + " " + reason);
            var elements = new ArrayList<Element>();
            if (!reason.isEmpty()) {
                elements.add(new Element.Text(SENTENCES.say("meantReason", Map.of("reason", reason))));
            }
            elements.add(Element.Buttons.of(Button.primary(SENTENCES.say("propose"), press)));
            return new Card(
                    SENTENCES.say(
                            "meant",
                            Map.of(
                                    "person",
                                            Objects.requireNonNull(whole.person())
                                                    .name(),
                                    "period",
                                            Objects.requireNonNull(whole.period())
                                                    .label(),
                                    "measure", measure.label(),
                                    "now", measure.about(now),
                                    "value", measure.show(value))),
                    Card.Tone.INFO,
                    elements);
        }

        /** 少10万 and 涨10% are of what it is now. */
        private static long value(String line, Indicator measure, long now) {
            var words = TargetWords.found(line).orElseThrow(() -> new Refused(SENTENCES.say("noAmount")));
            var by = BY.matcher(line);
            if (!by.find()) {
                return words.in(measure);
            }
            var share = line.contains("%") && !measure.isShare();
            var step = share
                    ? words.value()
                            .multiply(BigDecimal.valueOf(now))
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact()
                    : words.in(measure);
            var value = now + (DOWN.matcher(by.group(1)).find() ? -step : step);
            if (value <= 0) {
                throw new Refused(SENTENCES.say("wrongAmount", Map.of("words", line)));
            }
            return value;
        }
    }
}
