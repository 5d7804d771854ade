package io.drumbeat.words;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Commands;
import io.drumbeat.command.Utterance;
import io.drumbeat.config.Yaml;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Earlier;
import io.drumbeat.decision.Found;
import io.drumbeat.decision.Understanding;
import io.drumbeat.decision.Understood;
import io.drumbeat.dialogue.StaleCards;
import io.drumbeat.fact.Fact;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.fold.GrowingLedger;
import io.drumbeat.grammar.Grammar;
import io.drumbeat.people.PeopleFile;
import io.drumbeat.people.Person;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sample company with its past, and every command there is: what somebody in it says, and what that would record. */
final class FieldTeam {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Path CONFIG = Path.of("..", "..", "config");

    private final Grammar grammar;
    private final Understanding understanding;
    private final Bot bot;
    private final GrowingLedger book;

    FieldTeam(LocalDate today) {
        var rehearsal = new Rehearsal();
        grammar = new Grammar(rehearsal.part(Commands.class).usages(), Stages.USUAL, BusinessDays.DEFAULT);
        understanding = rehearsal.part(Understanding.class);
        bot = new Bot(understanding, rehearsal.part(Commands.class), new StaleCards(), List.of(), List.of());
        var people = PeopleFile.read(Yaml.parse(text("people.yml"), "people.yml"), SHANGHAI);
        book = FoldedLedgers.growing(() -> people);
        var days = today.minusDays(100)
                .datesUntil(today)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .toList()
                .reversed();
        for (var line : text("sample/history.txt").lines().toList()) {
            if (line.startsWith("-")) {
                var parts = line.split(" ", 3);
                var day = days.get(-Integer.parseInt(parts[0]) - 1);
                var told = request(parts[1], day.atTime(15, 0), parts[2], Map.of());
                book.fold(bot.decide(told, book.now(), Earlier.NOTHING, Found.NOTHING)
                        .entries());
            }
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(CONFIG.resolve(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Request request(String person, LocalDateTime now, String words, Map<String, String> values) {
        var who = book.people().get(person);
        var at = now.atZone(SHANGHAI).toInstant();
        return new Request("m" + at + words, "console", who, new Chat.Direct(person), words, values, null, at);
    }

    Answer answer(String person, LocalDateTime now, String words) {
        return bot.answer(request(person, now, words, Map.of()), book);
    }

    /** What the rules alone read: the verb and the slots by name, or the question. */
    String means(String person, LocalDateTime now, String words) {
        return shown(grammar.understand(request(person, now, words, Map.of()), book));
    }

    /** What the whole bot hears, each fact of it in a line of its own. */
    String heard(String person, LocalDateTime now, String words) {
        return understanding.lines(request(person, now, words, Map.of()), book).stream()
                .map(line -> shown(understanding.understand(request(person, now, line, Map.of()), book)))
                .collect(Collectors.joining("\n"));
    }

    /** Whether any line of it would be recorded at once. */
    boolean records(String person, LocalDateTime now, String words) {
        return understanding.lines(request(person, now, words, Map.of()), book).stream()
                .anyMatch(line -> answer(person, now, line).note() != null);
    }

    private static String shown(Understood understood) {
        return switch (understood) {
            case Understood.Unclear(var _, var question, var _) -> "? " + question.title();
            case Understood.Unheard(var _, var help) -> "? " + help.title();
            case Understood.Resumed resumed -> throw new AssertionError("Nothing was asked: " + resumed);
            case Understood.Behalf behalf -> shown(behalf.whole());
            case Understood.Likely(var said, var _) -> shown(said);
            case Understood.Clear(var said) -> shown(said);
        };
    }

    private static String shown(Utterance said) {
        var slots = new TreeMap<String, String>();
        said.slots().forEach((slot, value) -> slots.put(slot.name(), shown(value)));
        return said.usage().verb()
                + slots.entrySet().stream()
                        .map(slot -> " | " + slot.getKey() + "=" + slot.getValue())
                        .collect(Collectors.joining());
    }

    private static String shown(Object value) {
        return switch (value) {
            case Mention.Existing(var customer) -> customer.name();
            case Mention.Fresh(var name) -> "新:" + name;
            case Stage stage -> stage.id();
            case Person person -> person.id();
            case Fact.NextStep(var date, var what) -> (date + " " + what).strip();
            case Period period -> period.from() + "/" + period.to();
            default -> value.toString();
        };
    }
}
