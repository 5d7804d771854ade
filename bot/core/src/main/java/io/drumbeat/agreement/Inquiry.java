package io.drumbeat.agreement;

import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * A yes that somebody asked for as it stands by now.
 *
 * @param now what it is about, as it is by now
 * @param label what became of it, in a word
 */
public record Inquiry(
        Agreement agreement, Matter matter, List<Fact> now, State state, String label, Matter.Words words) {
    private static final Sentences SENTENCES = Sentences.beside(Inquiry.class);

    public Inquiry {
        now = List.copyOf(now);
    }

    /** What became of it. */
    public enum State {
        OPEN,
        AGREED,
        REFUSED,
        WITHDRAWN,
        /** Something else was asked in its place. */
        REPLACED,
        /** What it was about was taken back. */
        GONE
    }

    static Inquiry of(Agreement agreement, Matter matter, Known known) {
        var now = now(agreement, known);
        var state = state(agreement, matter, now, known);
        var label = state == State.REPLACED ? matter.replaced(agreement, known).orElseThrow() : label(state);
        return new Inquiry(agreement, matter, now, state, label, matter.words(agreement, now, known));
    }

    /** What stands now where it was recorded; what was asked for where nothing of it was. */
    private static List<Fact> now(Agreement agreement, Known known) {
        var kinds = agreement.what().stream().map(Fact::getClass).toList();
        var stands = known.ledger().under(agreement.about()).stream()
                .map(entry -> entry.fact())
                .filter(fact -> kinds.contains(fact.getClass()))
                .toList();
        return stands.isEmpty() ? agreement.what() : stands;
    }

    private static State state(Agreement agreement, Matter matter, List<Fact> now, Known known) {
        if (known.ledger().isVoided(agreement.about())) {
            return State.GONE;
        }
        var decided = agreement.decided();
        if (decided != null && decided.said() != Agreement.Said.YES) {
            return decided.said() == Agreement.Said.NO ? State.REFUSED : State.WITHDRAWN;
        }
        return decided != null && matter.covers(decided.to(), now)
                ? State.AGREED
                : matter.replaced(agreement, known).isPresent() ? State.REPLACED : State.OPEN;
    }

    private static String label(State state) {
        return switch (state) {
            case OPEN -> SENTENCES.say("open");
            case AGREED -> SENTENCES.say("agreed");
            case REFUSED -> SENTENCES.say("refused");
            case WITHDRAWN -> SENTENCES.say("withdrawn");
            case REPLACED, GONE -> SENTENCES.say("taken");
        };
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it waits again since what was agreed to became something else. */
    boolean isAskedAgain() {
        return isOpen() && agreement.decided() != null;
    }

    public long about() {
        return agreement.about();
    }

    /** The id of who asked. */
    public String asker() {
        return agreement.asker().person();
    }

    /** The id of who is to answer, as it was told last. */
    public String asked() {
        return agreement.of().asked();
    }

    /** A yes to it as it stands. */
    public AgreementFact yes() {
        return new AgreementFact.Agreed(agreement.kind(), about(), now);
    }

    public AgreementFact no(String reason) {
        return new AgreementFact.Refused(agreement.kind(), about(), now, reason);
    }

    public AgreementFact withdrawn() {
        return new AgreementFact.Withdrawn(agreement.kind(), about(), now);
    }

    /** Who said what was said last, and when: {@code 老雷 2026-11-23 周一}. */
    public String decidedBy(Known known) {
        var decided = agreement.decided();
        return decided == null ? "" : name(decided.by(), known) + " " + day(decided.on());
    }

    /** What somebody is called, or their id where nobody has it any more. */
    public static String name(String person, Known known) {
        return known.people().withId(person).map(Person::name).orElse(person);
    }

    static String day(LocalDate day) {
        return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA);
    }
}
