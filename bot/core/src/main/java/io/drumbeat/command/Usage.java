package io.drumbeat.command;

import io.drumbeat.people.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
 */
public record Usage(
        List<String> chinese,
        List<String> english,
        List<Slot<?>> needs,
        List<Slot<?>> takes,
        Set<Role> who,
        String help,
        String example) {
    public Usage {
        chinese = List.copyOf(chinese);
        english = List.copyOf(english);
        needs = List.copyOf(needs);
        takes = List.copyOf(takes);
        who = Set.copyOf(who);
    }

    /** A usage for everybody, without slots yet. */
    public static Usage of(List<String> chinese, List<String> english, String help, String example) {
        return new Usage(chinese, english, List.of(), List.of(), EnumSet.allOf(Role.class), help, example);
    }

    public Usage needing(Slot<?>... slots) {
        return new Usage(chinese, english, List.of(slots), takes, who, help, example);
    }

    public Usage taking(Slot<?>... slots) {
        return new Usage(chinese, english, needs, List.of(slots), who, help, example);
    }

    public Usage onlyFor(Role... roles) {
        return new Usage(chinese, english, needs, takes, Set.of(roles), help, example);
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

    public boolean accepts(Slot<?> slot) {
        return needs.contains(slot) || takes.contains(slot);
    }
}
