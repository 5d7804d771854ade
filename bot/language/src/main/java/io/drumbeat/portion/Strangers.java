package io.drumbeat.portion;

import io.drumbeat.card.Element.Button;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.portion.PortionToken.Portion;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import io.drumbeat.words.Unsure;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Somebody with whom something is parted and whom nobody knows: 和赵六平分. */
final class Strangers {
    private static final Pattern BETWEEN = Pattern.compile(" ?(?:各占?|占|拿|分|得)? ?$");
    private static final Pattern JOINED = Pattern.compile("(?:和|跟|与|同|分给|@) ?$");
    private static final Pattern NOBODY = Pattern.compile(".*(?:付|余|全|毛|成|应|定|尾|首|预|已|完|税|折|优|利|返|质|款|金|单|期|货).*");

    private final Reading reading;
    private final String folded;

    Strangers(Reading reading) {
        this.reading = reading;
        this.folded = reading.text.folded();
    }

    /** 和赵六平分: whom nobody knows. */
    void ask() {
        for (var at = reading.verb.end(); at < folded.length(); at++) {
            var number =
                    reading.isTaken(at) || reading.text.insideWord(at) ? null : PortionToken.Numbers.at(folded, at);
            var end = number == null ? at : at - between(at);
            for (var from = end - 2; number != null && from >= Math.max(reading.verb.end(), end - 3); from--) {
                var start = joined(from);
                if (isStranger(from, end, start < from, number)) {
                    throw nobody(from, end, start, number.end());
                }
            }
        }
    }

    /** How much of what says nothing stands before a place: 占, 各, a blank. */
    private int between(int at) {
        var before = BETWEEN.matcher(folded.substring(reading.verb.end(), at));
        return before.find() ? before.end() - before.start() : 0;
    }

    /** Where 和 begins that stands before a place; the place itself where nothing does. */
    private int joined(int at) {
        var before = JOINED.matcher(folded.substring(reading.verb.end(), at));
        return before.find() ? reading.verb.end() + before.start() : at;
    }

    private boolean isStranger(int from, int end, boolean joined, PortionToken number) {
        var name = folded.substring(from, end);
        var starts = reading.text.separates(from - 1) || reading.isTaken(from - 1) || joined;
        return starts
                && reading.isFree(from, end)
                && name.chars().allMatch(Character::isIdeographic)
                && !NOBODY.matcher(name).matches()
                && reading.marks.customers.stream().noneMatch(one -> one.from() < end && from < one.end())
                && reading.marks.colleagues.stream().noneMatch(one -> one.from() < end && from < one.end())
                && (joined || (number instanceof Portion && Contacts.isSurname(name.charAt(0))));
    }

    private Unsure nobody(int from, int end, int start, int to) {
        var near = new ArrayList<Button>();
        reading.moment.known().people().all().stream()
                .filter(person -> person.role().meetsCustomers() && !person.is(reading.moment.who()))
                .filter(person -> isAlike(person, folded.substring(from, end)))
                .limit(3)
                .forEach(person ->
                        near.add(Button.of(person.name(), reading.with(from, end, person.name() + "@" + person.id()))));
        near.add(Button.of("先不分成", reading.with(start, to, "")));
        return Questions.ask("没有同事“%s”；分成请写同事的姓名，例如：和王五平分".formatted(reading.text.raw(from, end)), near);
    }

    private static boolean isAlike(Person person, String said) {
        return said.chars().anyMatch(c -> person.name().indexOf(c) >= 0);
    }
}
