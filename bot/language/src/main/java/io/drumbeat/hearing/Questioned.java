package io.drumbeat.hearing;

import io.drumbeat.answering.Proposal;
import io.drumbeat.card.Card;
import io.drumbeat.command.Slot;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understood;
import io.drumbeat.denial.Denial;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import io.drumbeat.ranking.Tone;
import io.drumbeat.scene.Line;
import io.drumbeat.weighing.Interpretation;
import io.drumbeat.words.Questions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the rules ask about, and whether it has to be asked, or is rather something else. */
final class Questioned {
    private static final Pattern NO_CUSTOMER = Pattern.compile("没有客户“(.+?)”");
    private static final Pattern NO_COLLEAGUE = Pattern.compile("没有同事“(.+?)”");

    /** No name of a colleague is as long. */
    private static final int NO_NAME = 4;

    /** As long as a verb and whom it was done with. */
    private static final int A_FEW = 10;

    /** What may stand where a customer does and asks something: 拜访怎么记. */
    private static final Finder ASKING = Finder.of("怎么|怎样|咋|多少|什么|啥|哪|如何|要不要|能不能|可不可以|行不行|点样|点写|几[笔个条家次单]");

    /** 待确认的还有哪些: nobody is called 的还. */
    private static final Finder NO_PERSON = Finder.of("[的还有些都是]");

    private static final String NOT_YET = "我还不会";

    /** 下一步里的…没看懂: words beside a verb that it takes nothing from. */
    private static final String NOT_READ = "没看懂";

    /** 像是还没有做的事: a word beside the verb says so. */
    private static final String NOT_DONE = "还没有做的事";

    private static final double LIKELY = 0.3;

    private static final double SURELY = 0.6;

    private final Faculties with;
    private final Freely freely;

    Questioned(Faculties with, Freely freely) {
        this.with = with;
        this.freely = freely;
    }

    /** @param torn whether they only ask which names and parts belong together */
    Understood of(Understood.Unclear unclear, Line line, boolean torn) {
        if (isOfToday(unclear, line)) {
            return freely.of(unclear, line);
        }
        if (isUnknownYet(unclear)) {
            return freely.likely(
                    unclear, line, with.readings(line), with.learned().rank(line.masked()));
        }
        if (isAsked(unclear)) {
            return with.answers().denied(line, Denial.ASKED);
        }
        if (isQuestion(unclear)) {
            return freely.looked(line, with.learned().rank(line.masked()))
                    .orElseGet(() -> with.answers().denied(line, Denial.ASKED));
        }
        if (isLookWithMore(unclear, line) || isSurelyAsked(line)) {
            return freely.looked(line, with.learned().rank(line.masked())).orElse(unclear);
        }
        var kind = freely.ofKind(unclear, line);
        if (kind.isPresent()) {
            return kind.get();
        }
        if (with.grammar().begins(line.said().words())) {
            var apart = isOfWhom(unclear, line) || isOfStep(unclear, line);
            return apart ? orProposed(unclear, line) : doubted(unclear, line);
        }
        return torn
                ? freely.unlessMisspelt(unclear, line)
                : isOfParts(unclear, line) ? unlessCertain(unclear, line) : doubted(unclear, line);
    }

    /** 今天签了30万: the day of something else, and no look at today. */
    private static boolean isOfToday(Understood.Unclear unclear, Line line) {
        return unclear.draft() == null
                && line.marks().days.stream().anyMatch(day -> day.from() == 0)
                && unclear.question()
                        .title()
                        .startsWith(
                                "“" + line.raw(0, line.marks().days.getFirst().dayEnd()) + "”里的");
    }

    /** The sum alone, where it was said but is no certain one. */
    private Optional<Understood> sumWanted(Understood.Unclear unclear, Line line, List<Interpretation> readings) {
        return unclear.draft() != null || !unclear.question().title().startsWith("金额“")
                ? Optional.empty()
                : readings.stream()
                        .filter(one -> one.denied() == null && one.missing().equals(List.of(Slot.AMOUNT)))
                        .findFirst()
                        .map(one -> with.grammar()
                                .understand(line.said().saying(Proposal.words(one, line.known())), line.known()))
                        .map(asked -> saying(unclear.question().title(), asked));
    }

    /** The same question, under what was wrong. */
    private static Understood saying(String why, Understood asked) {
        return asked instanceof Understood.Unclear(var line, var question, var draft)
                ? new Understood.Unclear(line, new Card(why, question.tone(), question.elements()), draft)
                : asked;
    }

    /** 提醒我下周一给华润发合同: a word that no command answers to yet, though the rest says enough. */
    private static boolean isUnknownYet(Understood.Unclear unclear) {
        return unclear.draft() == null && unclear.question().title().endsWith(NOT_YET);
    }

    private static boolean isAsked(Understood.Unclear unclear) {
        return unclear.draft() == null && unclear.question().title().contains(Questions.ASKS);
    }

    /** 天诚汽修 上个月 拜访了几次: a question for sure, however the rules doubt it. */
    private boolean isSurelyAsked(Line line) {
        return with.learned().chance(line.masked(), Tone.OTHER) > SURELY
                && with.denials().says(Denial.ASKED, line.folded());
    }

    /** 拜访怎么记: no customer is called so. */
    private static boolean isQuestion(Understood.Unclear unclear) {
        var asked = NO_CUSTOMER.matcher(unclear.question().title());
        var who = NO_COLLEAGUE.matcher(unclear.question().title());
        return (asked.lookingAt() && ASKING.in(asked.group(1)))
                || (who.lookingAt()
                        && (who.group(1).length() >= NO_NAME || ASKING.in(who.group(1)) || NO_PERSON.in(who.group(1))));
    }

    /** 排行榜睇下, 团队这个月怎么样: a verb that shows something, and words around it that the rules do not know. */
    private boolean isLookWithMore(Understood.Unclear unclear, Line line) {
        var first = with.learned().rank(line.masked()).getFirst();
        var named = unclear.draft() != null && !unclear.draft().choices().isEmpty();
        return first.chance() > (named ? SURELY : LIKELY)
                && with.lookUp().isLook(first.verb())
                && with.beginsWithLook(line);
    }

    /** Whether only the customer is asked for, whom a contact may tell. */
    private static boolean isOfWhom(Understood.Unclear unclear, Line line) {
        var draft = unclear.draft();
        return draft != null
                && (draft.asked().stream().anyMatch(asked -> asked.slot().equals(Mention.SLOT.name()))
                        || isOfContact(unclear, line));
    }

    /** 打电话给陈工，周五装机: what is to be done was taken for a customer. */
    private boolean isOfStep(Understood.Unclear unclear, Line line) {
        var asked = NO_CUSTOMER.matcher(unclear.question().title());
        return asked.lookingAt()
                && with.readings(line).stream()
                        .anyMatch(one -> one.slots().get(Slot.NEXT) instanceof NextStep(var _, var what)
                                && what.contains(asked.group(1)));
    }

    /** 没有客户“张总了”, “Emily了”: a contact was taken for a customer. */
    private static boolean isOfContact(Understood.Unclear unclear, Line line) {
        var asked = NO_CUSTOMER.matcher(unclear.question().title());
        return asked.lookingAt()
                && (Contacts.end(Text.of(asked.group(1)), 0) > 0
                        || line.whom().stream()
                                .map(one -> line.raw(one.from(), one.end()))
                                .anyMatch(called -> asked.group(1).startsWith(called)));
    }

    /** Whether only a part of what was said is asked for. */
    private static boolean isOfParts(Understood.Unclear unclear, Line line) {
        var draft = unclear.draft();
        return draft != null
                && (!draft.asked().isEmpty()
                        || isOfContact(unclear, line)
                        || (unclear.question().title().equals("哪个是金额？")
                                && line.marks().amounts.stream()
                                                .filter(Amounts.Found::certain)
                                                .count()
                                        == 1));
    }

    /** What a contact tells of the customer is proposed where the rules ask for it. */
    private Understood orProposed(Understood.Unclear unclear, Line line) {
        var readings = with.readings(line);
        var whole = Freely.isOneForSure(readings);
        if (!whole) {
            return doubted(unclear, line);
        }
        return line.text().length() > A_FEW
                ? freely.checked(readings.getFirst(), line)
                : Proposal.of(line.said(), line.today(), readings, line.known());
    }

    /** A question of the rules stands, unless what they ask about is read in another way that is certain. */
    private Understood unlessCertain(Understood.Unclear unclear, Line line) {
        var readings = with.readings(line);
        var whole = Freely.isOneForSure(readings);
        if (whole) {
            return freely.checked(readings.getFirst(), line);
        }
        var asks = unclear.draft() != null && !unclear.draft().asked().isEmpty();
        var told = readings.stream().anyMatch(one -> one.denied() == null && one.isWhole());
        return asks && told && !with.grammar().begins(line.said().words())
                ? freely.likely(unclear, line, readings, with.learned().rank(line.masked()))
                : doubted(unclear, line);
    }

    /** Whether words beside a verb are not read, or rather deny it, where another reading of the line may be certain. */
    private static boolean isOnlyDoubted(Understood.Unclear unclear) {
        var title = unclear.question().title();
        return title.endsWith(NOT_READ) || (unclear.draft() == null && title.contains(NOT_DONE));
    }

    /** What the rules heard and doubt; what is to be done may still be noted, and a question answered. */
    private Understood doubted(Understood.Unclear unclear, Line line) {
        var readings = with.readings(line);
        var next = readings.size() == 1 && readings.getFirst().usage().needs().contains(Slot.NEXT);
        var asks = unclear.draft() != null && !unclear.draft().asked().isEmpty();
        var sum = sumWanted(unclear, line, readings);
        if (sum.isPresent()) {
            return sum.get();
        }
        var first = with.learned().rank(line.masked()).getFirst();
        var look = with.lookUp().isLook(first.verb());
        var surely = look && first.chance() > SURELY;
        var whole = Freely.isOneForSure(readings);
        var spoken = asks ? with.among().isSpoken(line, first) : with.among().speaksOf(line);
        var more = whole && isOnlyDoubted(unclear);
        return (spoken || (asks ? surely || whole : next || look || more))
                        && !with.grammar().begins(line.said().words())
                ? freely.of(unclear, line)
                : with.guarded(unclear, line);
    }
}
