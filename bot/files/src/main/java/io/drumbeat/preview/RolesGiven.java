package io.drumbeat.preview;

import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which roles a file gives, and to whom those that see everything: nobody is made an admin unnoticed. */
final class RolesGiven {
    private static final int SHOWN = 10;
    private final Map<Role, Integer> counts = new EnumMap<>(Role.class);
    private final Map<Long, String> powerful = new TreeMap<>();

    /** @param power what the role brings that they did not have; empty if nothing */
    void add(long row, Person person, String power) {
        counts.merge(person.role(), 1, Integer::sum);
        if (!power.isEmpty()) {
            powerful.put(
                    row,
                    Weigher.PLEASE_CHECK
                            + "第 %d 行 %s 会成为%s，%s"
                                    .formatted(row, person.name(), person.role().label(), power));
        }
    }

    List<String> remarks() {
        if (counts.isEmpty()) {
            return List.of();
        }
        var remarks = new ArrayList<String>();
        remarks.add(Arrays.stream(Role.values())
                .filter(role -> role != Role.DIRECTOR || counts.containsKey(role))
                .map(role -> "%s %d 人".formatted(role.label(), counts.getOrDefault(role, 0)))
                .collect(Collectors.joining("、", "要导入的角色：", "")));
        powerful.values().stream().limit(SHOWN).forEach(remarks::add);
        if (powerful.size() > SHOWN) {
            remarks.add(Weigher.PLEASE_CHECK + "还有 %d 人会成为财务或管理员，见逐行结果".formatted(powerful.size() - SHOWN));
        }
        return remarks;
    }
}
