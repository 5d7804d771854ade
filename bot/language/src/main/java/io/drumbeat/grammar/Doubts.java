package io.drumbeat.grammar;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.card.Element.Button;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.doubt.Doubt;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.line.Settled;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Denials;
import io.drumbeat.phrase.Echo;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import io.drumbeat.words.Exactly;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** What says that something did not happen, not yet, or was somebody else's doing; then nothing is recorded. */
public final class Doubts {
    private static final Words FOR_ME = Words.of("帮我", "替我", "代我", "帮忙", "代为");

    private Doubts() {}

    /** What is seen before the customer is known. */
    public static void first(Reading reading) {
        if (reading.usage.tells(Deed.QUOTE)) {
            theirs(reading);
        }
        if (reading.usage.tells(Deed.VISIT)
                && Vocabulary.anyIn(Colloquial.TO_OURS, reading.text.folded(0, reading.verb.from()))) {
            throw Questions.say(
                    "“%s”像是客户来找我们；也要算一次拜访，就写“%s”和客户名".formatted(reading.text.raw(), reading.usage.verb()),
                    reading.usage);
        }
        var s = reading.text.folded();
        var money = (Questions.needs(reading, Slot.AMOUNT) && s.endsWith("?"))
                || (reading.usage.tells(Deed.MOVE) && s.indexOf('?') >= 0);
        if (money || (Questions.needsCustomer(reading) && (s.endsWith("吗") || s.endsWith("吗?")))) {
            throw Questions.asked(reading);
        }
    }

    /** What is seen once everything else is accounted for. */
    public static void then(Reading reading) {
        notDone(reading);
        somebodyElse(reading);
        if (Questions.needsCustomer(reading) && !reading.usage.accepts(Slot.REST)) {
            AnotherTold.ask(reading);
        }
        if (Questions.needs(reading, Slot.AMOUNT)) {
            comingMoney(reading);
        }
    }

    /** 拜访 华为 明天, and nothing else: a visit that was, or one that will be. */
    public static void planned(Reading reading) {
        var going = reading.verb.from() > 0
                && "去来".indexOf(reading.text.folded().charAt(reading.verb.from() - 1)) >= 0
                && !reading.text.startsWith("了", reading.verb.end())
                && !reading.text.startsWith("过", reading.verb.end());
        if ((going || reading.text.startsWith("一下", reading.verb.end()))
                && reading.isActivity()
                && List.of(Slot.DATE, Slot.NOTE, Slot.NEXT).stream().noneMatch(reading.slots::containsKey)) {
            // 跟进一下华为, 去跟进华为 are rather things to do than things done.
            throw Questions.notYet(reading);
        }
        var when = reading.bareStep;
        if (when != null
                && !reading.slots.containsKey(Slot.DATE)
                && !reading.slots.containsKey(Slot.NOTE)
                && reading.slots.get(Slot.NEXT) instanceof NextStep(var date, var _)) {
            throw Questions.ask(
                    "是已经%s了、%s 再跟进，还是那天才去？还没有做的事，做过了再记".formatted(reading.usage.verb(), Echo.date(date)),
                    List.of(Button.of(
                            "已经%s了".formatted(reading.usage.verb()),
                            reading.with(when.from(), when.dayEnd(), Slot.NEXT.label() + date))));
        }
    }

    /** 收到华为报价50万, 华为给我们报价50万: a price that was quoted to us. */
    private static void theirs(Reading reading) {
        var s = reading.text.folded();
        var before = s.substring(0, reading.verb.from());
        var after = reading.verb.end() < s.length() && s.charAt(reading.verb.end()) == '了'
                ? reading.verb.end() + 1
                : reading.verb.end();
        if (Vocabulary.anyIn(Colloquial.RECEIVED, before) || lengthAt(Colloquial.TO_US, s, after) > 0) {
            throw Questions.say("“%s”像是别人报给我们的价；这里只记我们报出去的".formatted(reading.text.raw()), reading.usage);
        }
    }

    /** 没有拜访华为, 打算拜访华为: said before the verb, these mean that it did not happen. */
    private static void notDone(Reading reading) {
        // What a customer wants and plans is what a deal is made of: only what is said of the deal itself denies it.
        var first = isOpening(reading) ? reading.runStart(reading.verb.from()) : 0;
        for (var i = first; i < reading.verb.from(); i++) {
            if (reading.open(i)) {
                var end = reading.runEnd(i);
                var said = reading.text.folded(i, end);
                for (var innocent : Denials.INNOCENT) {
                    said = said.replace(innocent, "");
                }
                var owed = Questions.needs(reading, Slot.AMOUNT) && Vocabulary.anyIn(Colloquial.OWED, said);
                if (owed || Vocabulary.anyIn(Denials.NOT_DONE, said)) {
                    throw Questions.notYet(reading);
                }
                i = end;
            }
        }
    }

    private static boolean isOpening(Reading reading) {
        return reading.usage.accepts(Slot.SOURCE)
                || (reading.usage.accepts(Slot.EXPECTED) && !Questions.needs(reading, Slot.EXPECTED));
    }

    /** 小美拜访了华为 is hers to tell; 我和小美拜访了华为 is not. */
    private static void somebodyElse(Reading reading) {
        if (reading.usage.is(Trait.AWAY) && reading.moment.who().role().leads()) {
            // 小美明天请假: whoever leads her may say so.
            return;
        }
        var before = reading.text.folded(0, reading.verb.from());
        for (var who : reading.marks.colleagues) {
            var free = who.end() <= reading.verb.from() && reading.isFree(who.from(), who.end());
            var forMe = lengthAt(FOR_ME, before, who.end()) > 0;
            if (free
                    && (forMe || !before.contains("我"))
                    && !who.people().contains(reading.moment.who())
                    && (who.from() == 0 || "和跟与陪带".indexOf(before.charAt(who.from() - 1)) < 0)) {
                var name = reading.text.raw(who.from(), who.end());
                throw Questions.say("这像是“%s”做的；各人记各人的，一起去的请说“我和%s”".formatted(name, name), reading.usage);
            }
        }
    }

    /** 回款华润7万 下周到账: the money is still to come. */
    private static void comingMoney(Reading reading) {
        var settled = Settled.words(reading.usage);
        for (var when : reading.marks.days) {
            var today = reading.moment.today();
            var days = when.date().day().readings(today, Direction.AHEAD);
            var ahead = reading.marks.isComing(when)
                    || (when.date().day().vague()
                            && !days.isEmpty()
                            && days.getFirst().isAfter(today));
            var rest = Vocabulary.anyIn(
                    Colloquial.THE_REST, reading.text.folded(reading.runStart(when.from()), when.from()));
            if (ahead
                    && !rest
                    && reading.isFree(when.from(), when.end())
                    && lengthAt(settled, reading.text.folded(), when.end()) > 0) {
                throw Questions.notYet(reading);
            }
        }
    }

    /**
     * A remark that denies the fact it stands beside, or gives it to somebody else. The button says it as a labelled note,
     * over which nobody hesitates.
     */
    public static void beside(Reading reading, String left) {
        var doubt = doubt(reading, left);
        if (doubt.isEmpty()) {
            return;
        }
        var verb = reading.usage.verb();
        var title =
                switch (doubt.get()) {
                    case NOT_DONE ->
                        reading.told() == Deed.CALL
                                ? "“%s”像是没有打通；也要算一次电话的话，请照样记".formatted(left)
                                : "“%s”像是没有做成；确实%s了，请把说明写在“备注:”后面".formatted(left, verb);
                    case NOT_THEIRS -> "“%s”像是别人的事；各人记各人的，确实是你%s的才照样记".formatted(left, verb);
                };
        throw Questions.ask(title, List.of(Button.of("照样记", confirmed(reading, left))));
    }

    private static Optional<Doubt> doubt(Reading reading, String left) {
        var told = reading.told();
        var complete = reading.usage.needs().stream()
                .allMatch(slot -> slot.equals(Slot.REASON) || reading.slots.containsKey(slot));
        if (told == null || !complete) {
            return Optional.empty();
        }
        var colleagues = reading.marks.colleagues.stream()
                .filter(who ->
                        reading.isFree(who.from(), who.end()) && !who.people().contains(reading.moment.who()))
                .filter(who -> who.people().stream().anyMatch(Doubts::mayHaveDoneIt))
                .map(who -> reading.text.raw(who.from(), who.end()))
                .toList();
        var contact = (String) reading.slots.get(Slot.CONTACT);
        var met = contact == null || !sawThem(reading, contact) ? left : left + " 见了" + contact;
        return Doubt.of(told, met, colleagues, contact != null);
    }

    /** 钱姐已经入账: whoever keeps the books sells nothing. */
    private static boolean mayHaveDoneIt(Person who) {
        return who.role().meetsCustomers();
    }

    /** 张经理不在 见了李总: whoever stood for the other is told of apart from the remark. */
    private static boolean sawThem(Reading reading, String contact) {
        return Colloquial.SAW.stream().anyMatch(saw -> reading.text.folded().contains(saw + Text.folded(contact)));
    }

    private static String confirmed(Reading reading, String left) {
        var slot = reading.wants(Slot.REASON) ? Slot.REASON : Slot.NOTE;
        var slots = new HashMap<>(reading.slots);
        slots.merge(slot, left, (labelled, said) -> said + "，" + labelled);
        if (!reading.usage.accepts(slot)) {
            slots.remove(slot);
        }
        return Exactly.line(reading.usage, slots, reading.moment.known());
    }
}
