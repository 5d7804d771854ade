package io.drumbeat.correction;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Edit;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import io.drumbeat.portrait.CustomerCards;
import io.drumbeat.progress.ProgressCards;
import io.drumbeat.progress.ProgressCards.Topic;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The cards already sent that showed what is now taken back or put right, with the faces they get. */
@Component
final class Shown {
    /** Platforms keep cards changeable for this many days. */
    private static final int CHANGEABLE = 14;

    private final BusinessDays days;
    private final ProgressCards progress;
    private final CustomerCards customers;

    Shown(BusinessDays days, ProgressCards progress, CustomerCards customers) {
        this.days = days;
        this.progress = progress;
        this.customers = customers;
    }

    /**
     * @param entry what is changed, as it stands
     * @param change what is recorded about it
     * @param what as {@code 撤销 #12 签单 华为}
     */
    List<Edit> edits(Entry entry, Fact change, String what, LocalDate today, Known known) {
        var edits = new ArrayList<Edit>();
        var about = new LinkedHashSet<String>();
        known.ledger().under(entry.receipt()).forEach(e -> add(about, e.fact()));
        if (change instanceof Fact.Corrected(var _, var instead)) {
            instead.facts().forEach(fact -> add(about, fact));
        }
        for (var customer : about) {
            edits.add(new Edit(
                    CustomerCards.topic(customer, today),
                    (chat, after) -> noted(customers.again(customer, chat, today, after), what)));
        }
        var people = Ripples.parties(entry.person(), about, known);
        for (var person : people) {
            edits.add(new Edit(
                    Topic.TODAY.of(person.id(), today),
                    (_, after) -> noted(progress.today(person, today, after), what)));
        }
        var told = days.of(entry.recordedAt(), zoneOf(entry, known));
        var from = told.plusDays(1);
        for (var day = today; !day.isBefore(from) && day.isAfter(today.minusDays(CHANGEABLE)); day = day.minusDays(1)) {
            edits.addAll(pushed(people, day, today, what, known));
        }
        return edits;
    }

    private static void add(Set<String> customers, Fact fact) {
        var customer = fact.customer();
        if (customer != null) {
            customers.add(customer);
        }
    }

    private static ZoneId zoneOf(Entry entry, Known known) {
        return known.people().get(entry.person()).zone();
    }

    private List<Edit> pushed(List<Person> people, LocalDate day, LocalDate today, String what, Known known) {
        var edits = new ArrayList<Edit>();
        var teams = new LinkedHashSet<Team>();
        var managers = new LinkedHashSet<Person>();
        for (var person : people) {
            if (day.equals(today)) {
                edits.add(
                        edit(Topic.MORNING.of(person.id(), day), what, after -> progress.morning(person, day, after)));
            }
            edits.add(edit(Topic.WEEKLY.of(person.id(), day), what, after -> progress.weekly(person, day, after)));
            known.people().teams().stream()
                    .filter(team -> team.id().equals(person.team()))
                    .forEach(teams::add);
            known.people().all().stream()
                    .filter(manager ->
                            manager.role() == Role.MANAGER && known.people().maySee(manager, person.id()))
                    .forEach(managers::add);
        }
        managers.forEach(manager -> edits.add(
                edit(Topic.TEAM.of(manager.id(), day), what, after -> progress.teamWeekly(manager, day, after))));
        teams.forEach(team ->
                edits.add(edit(Topic.BOARD.of(team.id(), day), "有记录改动", after -> progress.board(team, day, after))));
        return edits;
    }

    private static Edit edit(String topic, String what, Function<Known, Card> face) {
        return new Edit(
                topic,
                (_, after) -> noted(face.apply(after), what),
                "%s；之前发的周报、周榜和早上的计划里的数字跟着变了，说“进度”看现在的。".formatted(what));
    }

    /** The card says itself why it looks different now. */
    private static Card noted(Card card, String what) {
        return card.and(new Element.Text("更正：%s，这里的数字已经更新。".formatted(what)));
    }
}
