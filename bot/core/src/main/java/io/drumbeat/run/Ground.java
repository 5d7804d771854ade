package io.drumbeat.run;

import io.drumbeat.chat.Chat;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.FileFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What facts change under the cards that were drawn before they came. A card shows nobody but whom its reader may see, so it
 * holds as long as no fact concerns one of them: who told it, whom it names, and everybody who ever had to do with a
 * customer that it touches.
 */
public final class Ground {
    private final Known known;
    private final Set<String> concerned = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();
    private boolean everybody;

    private Ground(Known known) {
        this.known = known;
    }

    /**
     * @param since what was recorded after the cards were drawn
     * @param touched the subjects of which something else may be known with an entry
     * @param known with those facts
     */
    public static Ground movedBy(Collection<Entry> since, Function<Entry, Set<Subject>> touched, Known known) {
        var ground = new Ground(known);
        for (var entry : since) {
            ground.concerning(entry);
            for (var subject : touched.apply(entry)) {
                if (subject instanceof Subject.Customer) {
                    known.ledger().about(subject).forEach(ground::names);
                }
            }
        }
        return ground;
    }

    private void concerning(Entry entry) {
        names(entry);
        switch (entry.fact()) {
            case ChangeFact.Voided(var receipt) -> known.ledger().under(receipt).forEach(this::names);
            case ChangeFact.Corrected(var receipt, var instead) -> {
                known.ledger().under(receipt).forEach(this::names);
                instead.facts().forEach(this::names);
            }
            // What is in force is on every card
            case FileFact.Configured _ -> everybody = true;
            default -> {}
        }
    }

    private void names(Entry entry) {
        days.add(entry.date());
        concerned.add(entry.person());
        names(entry.fact());
    }

    private void names(Fact fact) {
        concerned.addAll(fact.names());
        // Whoever belongs elsewhere now is missed on one card and new on another
        everybody |= fact.colleague() != null;
    }

    /** The cards that still show how things are. */
    public List<Due> standing(List<Due> drawn) {
        return drawn.stream().filter(due -> !movedUnder(due.chat())).toList();
    }

    /** The chats whose cards do not. */
    public List<Chat> moved(List<Due> drawn) {
        return drawn.stream().map(Due::chat).filter(this::movedUnder).toList();
    }

    /** Whether a card in this chat has to be drawn again. */
    public boolean movedUnder(Chat chat) {
        return everybody || concerned.stream().anyMatch(person -> isShownIn(chat, person));
    }

    /** Shown to whoever leads them now, and to whoever led them when it happened. */
    private boolean isShownIn(Chat chat, String person) {
        var people = known.people();
        return isShownIn(chat, person, people.now())
                || days.stream().anyMatch(day -> isShownIn(chat, person, people.on(day)));
    }

    private static boolean isShownIn(Chat chat, String person, Lineup then) {
        return switch (chat) {
            case Chat.Direct(var reader) ->
                then.withId(reader)
                        .filter(viewer -> then.maySee(viewer, person))
                        .isPresent();
            case Chat.Group(var team) ->
                then.withId(person).map(Person::team).filter(team::equals).isPresent();
        };
    }
}
