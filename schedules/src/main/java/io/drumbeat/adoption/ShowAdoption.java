package io.drumbeat.adoption;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.delivery.Channel;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.run.Deliveries;
import io.drumbeat.run.Delivery;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.wish.Kinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(98)
final class ShowAdoption implements Inquiring<List<Delivery>> {
    static final int WEEKS = 4;
    private static final Sentences SENTENCES = Sentences.beside(ShowAdoption.class);
    private static final int SHOWN = 12;
    private final BusinessDays days;
    private final Deliveries deliveries;

    private final ReadOfCards read;

    ShowAdoption(BusinessDays days, Kinds kinds, Deliveries deliveries, ObjectProvider<Channel> channels) {
        this.days = days;
        this.deliveries = deliveries;
        this.read = new ReadOfCards(kinds, channels.stream().toList());
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("采用", "使用情况"), List.of("adoption"), "谁在用、哪个组在用，发出去的卡片有没有人看", "采用")
                .onlyFor(Role.ADMIN, Role.MANAGER)
                .being(Trait.LOOKS)
                .heard(Turn.ASKING, "谁在用、谁在用鼓点、大家用得怎么样、用得怎么样");
    }

    @Override
    public List<Delivery> inquire(Utterance said, Request request) {
        var today = days.of(request.at(), request.who().zone());
        return deliveries.in(Period.weekOf(today).from().minusWeeks(WEEKS - 1L), today);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, List<Delivery> all) {
        var today = days.of(request.at(), request.who().zone());
        var seen = seenBy(request.who(), today, known);
        var using = Using.of(seen, today, known);
        var elements = new ArrayList<Element>();
        elements.add(new Element.Text(
                SENTENCES.say("asOf", Map.of("from", using.weeks().getFirst().toString(), "to", today.toString()))));
        elements.add(
                using.table(List.of(SENTENCES.say("team"), SENTENCES.say("thisWeek"), SENTENCES.say("weeksBefore"))));
        var ids = seen.stream().map(Person::id).collect(Collectors.toSet());
        elements.addAll(read.of(all.stream().filter(isTo(ids)).toList()));
        var idle = using.idle();
        if (!idle.isEmpty()) {
            elements.add(new Element.Text(SENTENCES.say(
                    "idle",
                    Map.of(
                            "n",
                            idle.size(),
                            "names",
                            String.join("、", idle.stream().limit(SHOWN).toList())))));
        }
        elements.add(Element.Buttons.of(Button.of(SENTENCES.say("teamCard"), "团队")));
        var title = SENTENCES.say("title", Map.of("using", using.now(), "people", seen.size()));
        return Answer.of(request, new Card(title, Card.Tone.INFO, elements));
    }

    private static List<Person> seenBy(Person who, LocalDate today, Known known) {
        var lineup = known.people().on(today);
        return who.role() == Role.ADMIN
                ? lineup.all().stream().filter(Person::sells).toList()
                : lineup.repsSeenBy(who);
    }

    private static Predicate<Delivery> isTo(Set<String> ids) {
        return one -> one.chat() instanceof Chat.Direct(var person) && ids.contains(person);
    }

    /** Who recorded something in which week. */
    private record Using(
            List<Person> people,
            List<LocalDate> weeks,
            Map<String, List<Boolean>> active,
            Known known,
            LocalDate today) {
        static Using of(List<Person> people, LocalDate today, Known known) {
            var weeks = IntStream.rangeClosed(1, WEEKS)
                    .mapToObj(n -> Period.weekOf(today).from().minusWeeks(WEEKS - (long) n))
                    .toList();
            var active = people.stream().collect(Collectors.toMap(Person::id, person -> weeks.stream()
                    .map(week -> Doing.did(person.id(), week, week.plusDays(6), known))
                    .toList()));
            return new Using(people, weeks, active, known, today);
        }

        private boolean did(Person person, int week) {
            return active.getOrDefault(person.id(), List.of()).get(week);
        }

        long now() {
            return people.stream().filter(person -> did(person, WEEKS - 1)).count();
        }

        List<String> idle() {
            return people.stream()
                    .filter(person -> !did(person, WEEKS - 1) && !did(person, WEEKS - 2))
                    .map(Person::name)
                    .toList();
        }

        Element table(List<String> columns) {
            var lineup = known.people().on(today);
            var teams = people.stream()
                    .collect(Collectors.groupingBy(
                            person -> person.team() == null
                                    ? "—"
                                    : lineup.team(person.team())
                                            .map(one -> one.name())
                                            .orElse("—"),
                            LinkedHashMap::new,
                            Collectors.toList()));
            var rows = new ArrayList<List<String>>();
            teams.forEach((name, members) -> {
                var weekly = IntStream.range(0, WEEKS)
                        .mapToObj(week -> String.valueOf(members.stream()
                                .filter(person -> did(person, week))
                                .count()))
                        .toList();
                rows.add(List.of(
                        name,
                        weekly.getLast() + "/" + members.size(),
                        String.join(" · ", weekly.subList(0, WEEKS - 1))));
            });
            return new Element.Table(columns, rows);
        }
    }
}
