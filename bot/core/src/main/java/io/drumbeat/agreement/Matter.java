package io.drumbeat.agreement;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Field;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One kind of thing that somebody else must say yes to: whose yes it needs, what a yes records, and how it is told. A bean
 * of its own, found by type; saying yes or no, passing on and taking back are the same for all.
 */
public interface Matter {
    /** What its facts are kept under; never changed, since ledgers are full of it. */
    String kind();

    /** What people call it, as {@code 报价}. */
    String name();

    /**
     * Whose yes is needed, and who can give it in their place, best first: the first is asked, the next who is not away
     * stands in for them, and takes over when time is up. Whoever asks is never asked, even where this names them.
     *
     * @param asker the id of who asks
     */
    List<Person> asked(String asker, List<Fact> what, LocalDate day, Known known);

    /** How many of them may answer from the start, the first of them first. */
    default int atOnce() {
        return 1;
    }

    /** The working days there are to answer; 0 for as long as it takes. */
    default int workingDays() {
        return 0;
    }

    /** What a yes brings about beside itself, each for whom it counts; recorded with the yes and taken back with it. */
    default List<Answer.Counted> records(Inquiry agreed, LocalDate today, Known known) {
        return List.of();
    }

    /** Whether a yes to something is one to what it was put right to be; where it is not, it is asked about again. */
    default boolean covers(List<Fact> agreed, List<Fact> now) {
        return agreed.equals(now);
    }

    /** Why nobody needs to answer any more though nobody did, as {@code 后来改报了}. */
    default Optional<String> replaced(Agreement agreement, Known known) {
        return Optional.empty();
    }

    /** Why it can be answered no more on a day, as {@code 12月已经过了}; empty as long as it can. */
    default Optional<String> over(Agreement agreement, LocalDate day) {
        return Optional.empty();
    }

    /** Whether anybody is still reminded of it while it is open. */
    default boolean isWaitedFor(Agreement agreement, Known known) {
        return true;
    }

    /** How it is told. */
    Words words(Agreement agreement, List<Fact> now, Known known);

    /** What its card shows of it. */
    default List<Field> fields(Inquiry inquiry, Known known) {
        return List.of();
    }

    /** What saying yes and saying no to it is called on its card, which can be typed too. */
    default Answers answers() {
        return Answers.USUAL;
    }

    /** What else whoever is asked can do about it, beside yes and no. */
    default List<Element> instead(Inquiry inquiry, Known known) {
        return List.of();
    }

    /**
     * How yes and no are said.
     *
     * @param either what whoever is asked is waited for to do, behind {@code 等你}
     */
    record Answers(String yes, String no, String either) {
        static final Answers USUAL =
                new Answers("批准", "驳回", Sentences.beside(Matter.class).say("approval"));
    }

    /**
     * What others are told, beside whoever asked and whoever was asked.
     *
     * @param said the yes or no that is being recorded
     */
    default List<Say> tells(Inquiry inquiry, AgreementFact said, Known known) {
        return List.of();
    }

    /** What whoever asked is told besides that somebody said no: what becomes of it, and what can be done. */
    default List<Element> afterNo(Inquiry refused, Known known) {
        return List.of();
    }

    /** What others were shown before that looks different once a yes or no to it is recorded. */
    default List<Edit> edits(Inquiry inquiry, Known known) {
        return List.of();
    }

    /**
     * How one of its kind is told.
     *
     * @param title as a sentence: {@code 小美 给 华为 报价 ¥1,500,000}
     * @param whole as what somebody says yes to: {@code 小美 给 华为 的报价 ¥1,500,000}
     * @param part the same to whoever asked: {@code 华为 的报价 ¥1,500,000}
     * @param brief in a list of its kind: {@code 华为 ¥1,500,000}
     * @param terms what may be put right about it: {@code ¥1,500,000}
     */
    record Words(String title, String whole, String part, String brief, String terms) {
        /** Of what has only one way to be told, and one to be told in a list. */
        public static Words of(String title, String brief) {
            return new Words(title, title, title, brief, brief);
        }
    }
}
