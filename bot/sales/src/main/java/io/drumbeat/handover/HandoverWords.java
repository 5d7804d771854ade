package io.drumbeat.handover;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who gives what to whom, as it was said: {@code 王五 → 赵六 12月1日 华为、万科}.
 *
 * @param customers as they were named; none where all of them are meant
 */
record HandoverWords(Person giver, Person receiver, LocalDate day, List<String> customers) {
    private static final Pattern TO = Pattern.compile("→|⇒|[-=]+>|(?:移交|转|交)?给|\\bto\\b");
    private static final Pattern FROM_ON = Pattern.compile("^\\s*(?:起|开始|生效)|(?:从|自|on|from)\\s*$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；]+");
    private static final Pattern THEIRS = Pattern.compile("^把|(?:名下)?的?(?:所有|全部)?(?:客户|商机)?$|'s$|@(?=\\S+@)");

    private static final Pattern ENGLISH_DAY = Pattern.compile(
            "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? ?(\\d{1,2})(?:st|nd|rd|th)?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int NEAREST = 6;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    HandoverWords {
        customers = List.copyOf(customers);
    }

    /**
     * @param said what stood behind the verb
     * @param verb the words that a button begins with
     */
    static HandoverWords read(String said, String verb, LocalDate today, Known known) {
        var text = Text.of(ENGLISH_DAY.matcher(said).replaceAll(found -> "%d月%s日"
                .formatted(MONTHS.indexOf(found.group(1).toLowerCase(Locale.ROOT)) / 3 + 1, found.group(2))));
        var days = Dates.in(text, today);
        if (days.size() > 1) {
            throw new Refused("“%s”里有几个日子；交接只写从哪一天起".formatted(said), new Element.Text(Refused.EXAMPLE));
        }
        var day = today;
        var rest = text.raw();
        if (!days.isEmpty()) {
            var found = days.getFirst();
            var before = text.raw(0, found.from());
            var after = text.raw(found.end(), text.length());
            day = day(found, said, today, named -> "%s %s%s%s".formatted(verb, before, named, after));
            rest = FROM_ON.matcher(before).replaceFirst("") + " "
                    + FROM_ON.matcher(after).replaceFirst("");
        }
        return sides(rest.strip(), said, verb, day, known);
    }

    /** @param saying the line with another day in the place of the one that is not clear */
    private static LocalDate day(Dates.Found found, String said, LocalDate today, Function<LocalDate, String> saying) {
        var readings = found.day().readings(today, Direction.AHEAD);
        if (readings.isEmpty()) {
            throw new Refused("“%s”里的日子不存在；%s".formatted(said, Refused.EXAMPLE));
        }
        if (readings.size() > 1) {
            throw new Refused(Card.info(
                    "从哪一天起？",
                    new Element.Buttons(readings.stream()
                            .map(day -> Button.of(day.toString(), saying.apply(day)))
                            .toList())));
        }
        if (readings.getFirst().isBefore(today)) {
            throw new Refused(
                    "“%s”已经过去；交接只能从今天（%s）或以后的一天起".formatted(readings.getFirst(), today),
                    new Element.Text(Refused.EXAMPLE));
        }
        return readings.getFirst();
    }

    private static HandoverWords sides(String rest, String said, String verb, LocalDate day, Known known) {
        var to = TO.matcher(rest);
        var words = to.find() ? split(rest, to) : BETWEEN.split(rest, 2);
        if (words.length == 1 && !words[0].isBlank() && isSomebody(words[0], known)) {
            throw toWhom(person(words[0].strip(), said, verb, known), verb, day, known);
        }
        if (words.length < 2 || words[0].isBlank() || words[1].isBlank()) {
            throw new Refused("“%s”没说清谁交给谁".formatted(said), new Element.Text(Refused.EXAMPLE));
        }
        var giver = person(THEIRS.matcher(words[0].strip()).replaceAll(""), said, verb, known);
        var behind = words[1].strip();
        var receiver = behind;
        var more = "";
        var gap = BETWEEN.matcher(behind);
        if (gap.find()) {
            receiver = behind.substring(0, gap.start());
            more = behind.substring(gap.end());
        } else {
            // 给赵六华为: nothing stands between
            var glued = named(behind, known).findFirst().orElse(behind);
            receiver = glued;
            more = behind.substring(glued.length());
        }
        return new HandoverWords(giver, person(receiver, said, verb, known), day, customers(more));
    }

    private static boolean isSomebody(String words, Known known) {
        var name = Text.folded(words.strip());
        return known.people().ever().stream().anyMatch(person -> called(person, name));
    }

    /** Where only the one who gives is named: whoever is nearest to take over. */
    private static Refused toWhom(Person giver, String verb, LocalDate day, Known known) {
        var lineup = known.people().on(day);
        var buttons = Stream.concat(
                        lineup.membersOf(Objects.requireNonNullElse(giver.team(), "")).stream(),
                        lineup.leadersOf(giver.id()).stream())
                .filter(other -> other.role().meetsCustomers() && !other.is(giver))
                .distinct()
                .limit(NEAREST)
                .map(other -> Button.of(
                        other.name(),
                        "%s %s@%s → %s@%s".formatted(verb, giver.name(), giver.id(), other.name(), other.id())))
                .toList();
        return new Refused(Card.info(
                "%s 的客户交给谁？按了先看清单，确认了才交".formatted(giver.name()),
                new Element.Buttons(buttons),
                new Element.Text(Refused.EXAMPLE)));
    }

    private static String[] split(String rest, Matcher to) {
        return new String[] {rest.substring(0, to.start()), rest.substring(to.end())};
    }

    private static Stream<String> named(String words, Known known) {
        return known.people().ever().stream()
                .map(Person::name)
                .filter(name -> words.startsWith(name) && words.length() > name.length())
                .filter(name -> words.charAt(name.length()) != '@')
                .sorted((a, b) -> b.length() - a.length());
    }

    private static List<String> customers(String more) {
        return Arrays.stream(more.split("[,，、;；]|和|及"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Person person(String words, String said, String verb, Known known) {
        var name = Text.folded(words).replaceFirst("^@", "");
        var sellers = known.people().ever().stream()
                .filter(person -> person.role().meetsCustomers())
                .toList();
        var exact = known.people().ever().stream()
                .filter(person -> called(person, name))
                .toList();
        var found = exact.isEmpty()
                ? sellers.stream()
                        .filter(person -> name.length() > 1 && person.id().startsWith(name))
                        .toList()
                : exact;
        if (found.size() > 1) {
            throw whichOf(found, words, said, verb);
        }
        if (found.isEmpty()) {
            var some = sellers.stream().map(Person::name).limit(12).toList();
            throw new Refused("没有同事“%s”".formatted(words), new Element.Text("有：" + String.join("、", some)));
        }
        return found.getFirst();
    }

    private static Refused whichOf(List<Person> found, String words, String said, String verb) {
        var buttons = new ArrayList<Button>();
        for (var person : found) {
            var exactly = person.name() + "@" + person.id();
            buttons.add(Button.of(exactly, "%s %s".formatted(verb, said.replaceFirst(Pattern.quote(words), exactly))));
        }
        return new Refused(Card.info("“%s”是哪一位？".formatted(words), new Element.Buttons(buttons)));
    }

    private static boolean called(Person person, String name) {
        return Stream.of(person.name(), person.id(), person.name() + "@" + person.id())
                .anyMatch(one -> Text.folded(one).equals(name));
    }
}
