package io.drumbeat.chain;

import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.reach.OwnRates;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.together.Together;
import io.drumbeat.whom.Whom;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(35)
final class SolveChain implements Command {
    private static final Sentences SENTENCES = Sentences.beside(SolveChain.class);
    /** Two numbers, a link of the chain, and a question for another. */
    private static final String SEVERAL = "(?!.*(?:上个?[周月季年]|昨|了))"
            + "(?=.*(?:线索|商机|流量|访客|客单价|均价|单价|平均一单|(?:成交|成单|赢单|转化|转换|签单|签约)率|%\\s*(?:成交|成单|转化)))(?=.*?\\d\\D*[^\\d.,]\\D*\\d)"
            + ".*(?:(?:多少|几[单个家条次笔]|多高|多大)[^\\d]*|(?:率|客单价|业绩|单数|线索)[?。 ]*)";
    /** 一天要跑几家才能完成目标. */
    private static final String TO_REACH =
            ".*(?:跑|打|见|拜访|报|演示|跟进)(?:多少|几)[家个次通户位]?(?:电话|客户|价)?(?:才能?|就能?|能).{0,3}(?:完成|达到|达成|够|做到).*";
    /** 要做200万得打多少电话. */
    private static final String TO_MAKE = ".*\\d(?:万|w|亿)[^\\d]{0,6}(?:要|得|需要|该)(?:跑|打|见|拜访|报|做)(?:多少|几)[^\\d]*";

    /** 流量1000×10%×100. */
    private static final String PRODUCT =
            "(?:流量|访客|线索|商机|客资)[数量]?\\s*\\d+\\s*[×xX*]\\s*\\d+(?:\\.\\d+)?\\s*%\\s*[×xX*]\\s*\\d[^\\d]*\\d*.*";

    private static final String DOUBLED = "(?!.*分)(?:.*翻(?:\\d{1,2}|[两三四五六七八九十]|一)?[倍番].*(?:每个?环|各个?环|每一环|怎么|多少).*"
            + "|.*(?:怎么|怎样|如何).*翻(?:\\d{1,2}|[两三四五六七八九十]|一)?[倍番].*|.*\\d%.*(?:每个?环|各个?环|每一环).*)";

    /** 倒推 -100万, and not 2026-12 or 10-12月. */
    private static final Pattern MINUS = Pattern.compile("(?<![\\d年月日号.%万])\\s*(?:[-−－]|负)\\s*[¥￥]?\\d");

    private final BusinessDays days;
    private final Tally tally;

    SolveChain(BusinessDays days, Tally tally) {
        this.days = days;
        this.tally = tally;
    }

    /** Whose chain it is, and for which time. */
    private record Aim(Whom whom, Period period, LocalDate today, Known known) {}

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("倒推", "反推", "客单价", "成交率", "转化率"),
                        List.of("solve"),
                        SENTENCES.say("help"),
                        SENTENCES.say("example"))
                .heard(Turn.AROUND, "线索…能做多少、线索…能签多少、线索…能成几单、线索…客单价要多高、成交…要多少线索、做到…要多少线索")
                .heard(Turn.LIKE, SEVERAL, TO_REACH, TO_MAKE, PRODUCT, DOUBLED)
                .being(Trait.LOOKS)
                .taking(Slot.REST);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            if (MINUS.matcher(said.text()).find()) {
                throw new Refused(SENTENCES.say("negative"));
            }
            var words = ChainWords.read(said.text());
            var aim = aim(words.rest(), request, known);
            return Answer.of(request, card(words, aim));
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    private Aim aim(String rest, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var lineup = known.people().on(today);
        var question = TargetQuestion.read(rest, today, Named.in(lineup, tally.indicators(known)));
        var period = Objects.requireNonNullElseGet(question.period(), () -> Period.monthOf(today));
        var whom = Whom.of(question, rest, SENTENCES.say("name"), request.who(), lineup);
        return new Aim(whom, period, today, known);
    }

    private Card card(ChainWords.Said words, Aim aim) {
        var own = aim.whom().people();
        var rates = OwnRates.of(own, aim.whom().beside(), aim.today(), aim.known());
        var plan = Plan.of(words.chain(), rates, set(aim));
        var whose = SENTENCES.say(
                "whose",
                Map.of("name", aim.whom().name(), "period", aim.period().label()));
        var gap = Gap.of(plan.chain());
        if (gap.isPresent()) {
            return BrokenChain.card(whose, plan.chain(), gap.get());
        }
        var missing = plan.missing();
        if (missing.isPresent()) {
            throw new Refused(SENTENCES.say("missing", Map.of("part", ChainCards.name(missing.get()))));
        }
        var multiple = words.multiple().compareTo(BigDecimal.ONE) == 0 ? BigDecimal.TWO : words.multiple();
        return new ChainCards(whose, aim.whom().about(), plan, words.steps(), rates)
                .card(multiple, workingDays(plan, own, aim));
    }

    /** What is still to be signed in the time that there is; all of it where that was reached already. */
    private Optional<BigDecimal> set(Aim aim) {
        var all = new Together(tally, aim.whom().stays(aim.period(), aim.known()), aim.known());
        var due = all.due(Measure.REVENUE, aim.period());
        var done = all.done(Measure.REVENUE, aim.period());
        return Optional.of(BigDecimal.valueOf(due > done ? due - done : due)).filter(left -> left.signum() > 0);
    }

    /** Of the whole time; where what is still left is looked at, of what is left of it. */
    private int workingDays(Plan plan, List<String> own, Aim aim) {
        var set = plan.sources().get(Plan.Part.TARGET) == Plan.Source.SET;
        var from = set && aim.period().contains(aim.today())
                ? aim.today()
                : aim.period().from();
        var span = new Period("", from, aim.period().to());
        return own.size() == 1
                ? tally.worked(own.getFirst(), span, aim.known())
                : tally.calendar(aim.known()).countIn(from, span.to());
    }
}
