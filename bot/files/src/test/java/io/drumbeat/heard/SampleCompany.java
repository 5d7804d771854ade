package io.drumbeat.heard;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Commands;
import io.drumbeat.config.Yaml;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Understanding;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.dialogue.StaleCards;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.money.Money;
import io.drumbeat.people.People;
import io.drumbeat.people.PeopleFile;
import io.drumbeat.reaction.Guard;
import io.drumbeat.reaction.Reaction;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.stage.Stages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The people of the sample company and the customers of a page about it: {@code - mei: 华润（李经理），华为（张总）}. */
final class SampleCompany {
    private static final LocalDateTime THAT_DAY = LocalDateTime.of(2026, 11, 30, 15, 0);
    private static final Pattern CUSTOMER = Pattern.compile("([^，,：:（）]+)（([^）]+)）");

    final Listening listening;
    final Bot bot;
    final FoldedLedger book;
    final People people;
    final LocalDateTime now;

    /** What was written of a company, as JSON, by whoever wrote the lists: its people, the time, and what was said before. */
    SampleCompany(WrittenCompany written) {
        var rehearsal = new Rehearsal(written.people());
        listening = new Listening(rehearsal.part(Understanding.class));
        bot = new Bot(
                listening,
                rehearsal.part(Commands.class),
                new StaleCards(),
                rehearsal.parts(Reaction.class),
                rehearsal.parts(Guard.class));
        people = rehearsal.people();
        now = written.now();
        book = written.told(this);
    }

    SampleCompany(Path page) {
        now = THAT_DAY;
        var rehearsal = new Rehearsal();
        listening = new Listening(rehearsal.part(Understanding.class));
        bot = new Bot(listening, rehearsal.part(Commands.class), new StaleCards(), List.of(), List.of());
        people = PeopleFile.read(
                Yaml.parse(read(Path.of("..", "..", "config", "people.yml")), "people.yml"), Rehearsal.SHANGHAI);
        var book = FoldedLedgers.growing(() -> people);
        var number = 0;
        for (var line : read(page).lines().filter(line -> line.startsWith("- ")).toList()) {
            var owner = line.substring(2, line.indexOf(':'));
            var customers = CUSTOMER.matcher(line.substring(line.indexOf(':') + 1));
            while (customers.find()) {
                var id = "k" + ++number;
                var facts = List.<Fact>of(
                        new CustomerFact.CustomerAdded(id, customers.group(1).strip()),
                        new ActivityFact.ActivityLogged(
                                ActivityFact.Activity.CALL,
                                id,
                                customers.group(2).strip(),
                                null,
                                null),
                        new DealFact.DealOpened(id, "d" + number, null, null),
                        new CashFact.CashCollected(id, null, Money.of(new BigDecimal(100_000), Money.CNY)));
                book.append(
                        new Noted(LocalDate.of(2026, 10, 12), false, facts),
                        owner,
                        "start" + id,
                        at(now.minusDays(40)));
            }
        }
        this.book = book.now();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Instant at(LocalDateTime there) {
        return there.atZone(Rehearsal.SHANGHAI).toInstant();
    }

    /** A chat of one person that begins with what everybody knows. */
    Conversation chat(String person) {
        return new Conversation(this, person);
    }

    List<Customer> customers() {
        return List.copyOf(book.the(Customers.class).all());
    }

    String name(String id) {
        return book.the(Customers.class)
                .withId(id)
                .map(customer -> customer.name())
                .or(() -> people.withId(id).map(person -> person.name()))
                .or(() -> Stages.USUAL.all().stream()
                        .filter(stage -> stage.id().equals(id))
                        .map(stage -> stage.name())
                        .findFirst())
                .orElse(id);
    }

    static boolean hasForm(Message message) {
        var card = message.card();
        return card != null && card.elements().stream().anyMatch(Element.Form.class::isInstance);
    }

    static List<Button> buttons(Message message) {
        var card = message.card();
        return card == null
                ? List.of()
                : card.elements().stream()
                        .filter(Element.Buttons.class::isInstance)
                        .flatMap(element -> ((Element.Buttons) element).buttons().stream())
                        .toList();
    }

    Request request(String person, String words, int number, Request.Press press) {
        return request(person, words, number, press, now);
    }

    Request request(String person, String words, int number, Request.@Nullable Press press, LocalDateTime from) {
        var at = at(from.plusSeconds(20L * number));
        var who = people.get(person);
        return new Request(
                "list:" + number, "console", who, new Chat.Direct(person), words, java.util.Map.of(), press, at);
    }

    Routes routes() {
        return new Routes(List.of());
    }

    MessageFeed feed() {
        return new MessageFeed();
    }
}
