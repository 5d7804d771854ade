package io.drumbeat.fact;

import io.drumbeat.people.Role;
import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens among those who work here. */
public sealed interface StaffFact extends Fact {
    /**
     * @param to the id of the person praised
     * @param about the receipt that is praised, or null for praise in general
     */
    @Named(stored = "kudos", zh = "点赞", en = "kudos")
    record KudosGiven(
            String to,
            @Nullable Long about,
            @Mendable @Nullable String note) implements StaffFact {
        @Override
        public Set<String> names() {
            return Set.of(to);
        }

        @Override
        public List<Subject> subjects() {
            return about == null ? List.of() : List.of(new Subject.Receipt(about));
        }
    }

    /** Whoever leads a rep asked them in private how the day goes. */
    @Named(stored = "nudged", zh = "催一下", en = "nudge")
    record Nudged(String rep) implements StaffFact {
        @Override
        public Set<String> names() {
            return Set.of(rep);
        }
    }

    /**
     * @param until the last day away
     * @param half which half of the one day; null for whole days
     */
    @Named(stored = "leave", zh = "请假", en = "leave")
    record LeaveTaken(
            LocalDate from, LocalDate until, @Nullable Half half) implements StaffFact {
        public LeaveTaken(LocalDate from, LocalDate until) {
            this(from, until, null);
        }
    }

    /** Half a working day. */
    enum Half {
        MORNING,
        AFTERNOON
    }

    /**
     * What a list from outside says of somebody who works here; it stands in the place of what lists said before.
     *
     * @param person their id
     * @param joins whether nobody had this id before
     * @param team where they belong; null for people outside the sales teams
     * @param manager their manager's id, or null
     * @param accounts by platform, as in the company's file of people
     * @param since from when on they have this role, team and manager; null for the day the list was told
     * @param joined their first day; null where the list does not say
     */
    @Named(stored = "person", zh = "人员", en = "person")
    record PersonListed(
            String person,
            boolean joins,
            String name,
            Role role,
            @Nullable Crew team,
            @Nullable String manager,
            Map<String, String> accounts,
            @Nullable LocalDate since,
            @Nullable LocalDate joined)
            implements StaffFact {
        @Override
        public List<Subject> subjects() {
            return List.of(new Subject.Person(person));
        }

        @Override
        public String colleague() {
            return name;
        }

        @Override
        public String label(Locale language) {
            return !joins
                    ? StaffFact.super.label(language)
                    : language.getLanguage().equals("en") ? "new colleague" : "新同事";
        }
    }

    /**
     * What somebody is to reach in a month, as they and whoever leads them agreed; it stands in the place of what they were to
     * reach before.
     *
     * @param person their id
     * @param measure its id, as {@code revenue}
     * @param month its first day
     * @param value in fen where it is money, else a count
     * @param before the same, as it was
     */
    @Named(stored = "goal", zh = "目标", en = "target")
    record TargetAgreed(String person, String measure, LocalDate month, long value, long before, String reason)
            implements StaffFact {
        @Override
        public Set<String> names() {
            return Set.of(person);
        }
    }

    /** A team as a list names it. */
    record Crew(String id, String name) {}
}
