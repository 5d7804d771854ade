package io.drumbeat.command;

import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.people.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a command is said: matching, help, suggestions and the questions for what is missing all come from it.
 *
 * @param chinese the verbs, the usual one first
 * @param english their twins, the usual one first
 * @param needs slots without which it cannot be done
 * @param takes slots that may be given
 * @param who the roles that may say it
 * @param help one line: what it does
 * @param example a sentence that works
 * @param wording what else it is known by where it is said
 * @param sure whether it says of another usage that what it showed is meant
 * @param confirmed how that is said of this one, or null if it asks for no confirmation
 */
public record Usage(
        List<String> chinese,
        List<String> english,
        List<Slot<?>> needs,
        List<Slot<?>> takes,
        Set<Role> who,
        String help,
        String example,
        Wording wording,
        boolean sure,
        @Nullable Usage confirmed) {
    public Usage {
        chinese = List.copyOf(chinese);
        english = List.copyOf(english);
        needs = List.copyOf(needs);
        takes = List.copyOf(takes);
        who = Set.copyOf(who);
    }

    /** A usage for everybody, without slots yet. */
    public static Usage of(List<String> chinese, List<String> english, String help, String example) {
        return new Usage(
                chinese,
                english,
                List.of(),
                List.of(),
                EnumSet.allOf(Role.class),
                help,
                example,
                Wording.PLAIN,
                false,
                null);
    }

    public Usage needing(Slot<?>... slots) {
        return new Usage(chinese, english, List.of(slots), takes, who, help, example, wording, sure, confirmed);
    }

    public Usage taking(Slot<?>... slots) {
        return new Usage(chinese, english, needs, List.of(slots), who, help, example, wording, sure, confirmed);
    }

    /** Whatever managers may say, directors may. */
    public Usage onlyFor(Role... roles) {
        var may = EnumSet.copyOf(List.of(roles));
        if (may.contains(Role.MANAGER)) {
            may.add(Role.DIRECTOR);
        }
        return new Usage(chinese, english, needs, takes, may, help, example, wording, sure, confirmed);
    }

    /** The same, of which is known what it says was done. */
    public Usage telling(Deed deed) {
        return with(wording.telling(deed));
    }

    public Usage being(Trait trait) {
        return with(wording.being(trait));
    }

    /** @param lines the words it is also said with where they stand so, parted by 、 */
    public Usage heard(Turn turn, String... lines) {
        return with(wording.heard(
                turn,
                Stream.of(lines).flatMap(line -> Stream.of(line.split("、", -1))).toList()));
    }

    private Usage with(Wording other) {
        return new Usage(chinese, english, needs, takes, who, help, example, other, sure, confirmed);
    }

    /** The same, with another line that would do. */
    public Usage like(String line) {
        return new Usage(chinese, english, needs, takes, who, help, line, wording, sure, confirmed);
    }

    /**
     * The same, which first shows what it would do and does it once that was confirmed: {@code 确认} and {@code confirm}
     * before the usual verb. Said last, since whatever is said of the usage holds for its confirmation too.
     */
    public Usage confirmedBy(String word, String twin) {
        return confirmedBy(word, twin, UnaryOperator.identity());
    }

    /** @param exactly what a confirmation needs or takes that the first saying does not */
    public Usage confirmedBy(String word, String twin, UnaryOperator<Usage> exactly) {
        var form = new Usage(
                List.of(word + verb()),
                List.of(twin + " " + english.getFirst()),
                needs,
                takes,
                who,
                help,
                word + example,
                Wording.PLAIN.telling(wording.deed()),
                true,
                null);
        return new Usage(chinese, english, needs, takes, who, help, example, wording, sure, exactly.apply(form));
    }

    /** Itself, and how it is confirmed. */
    public List<Usage> forms() {
        return Stream.of(this, confirmed).filter(Objects::nonNull).toList();
    }

    /** No two usages share a verb, and each line looks its command up by its usage. */
    @Override
    public int hashCode() {
        return chinese.hashCode();
    }

    /** The usual Chinese verb. */
    public String verb() {
        return chinese.getFirst();
    }

    public List<String> verbs() {
        var all = new ArrayList<>(chinese);
        all.addAll(english);
        return all;
    }

    /** What it needs, then what it takes. */
    public List<Slot<?>> slots() {
        return Stream.concat(needs.stream(), takes.stream()).toList();
    }

    public boolean accepts(Slot<?> slot) {
        return needs.contains(slot) || takes.contains(slot);
    }

    public boolean tells(Deed deed) {
        return wording.deed() == deed;
    }

    /** Where it looks where a day or a month could lie on either side. */
    public Direction looks() {
        return is(Trait.LOOKS_AHEAD) ? Direction.AHEAD : Direction.BACK;
    }

    public boolean is(Trait trait) {
        return wording.traits().contains(trait);
    }

    /** The words it is also said with where they stand so. */
    public List<String> heard(Turn turn) {
        return wording.turns().getOrDefault(turn, List.of());
    }
}
