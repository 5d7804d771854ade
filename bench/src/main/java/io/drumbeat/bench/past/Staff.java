package io.drumbeat.bench.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Who works there: reps in teams, a manager each, somebody from finance and an admin. */
public record Staff(List<Rep> reps, List<Manager> managers) {
    private static final List<String> REGIONS = List.of("华东", "华南", "华北", "西南", "华中", "西北", "东北");

    /**
     * @param diligence how much of the company's doings are theirs, against others
     * @param joined the share of the past in which they were not there yet; 0 for most
     */
    public record Rep(String id, String name, int team, double diligence, double joined) {}

    public record Manager(String id, String name) {}

    public Staff {
        reps = List.copyOf(reps);
        managers = List.copyOf(managers);
    }

    public static Staff of(Size size, Random random) {
        var names = new Names(random);
        var reps = new ArrayList<Rep>();
        for (var number = 0; number < size.reps(); number++) {
            var joined = number % size.team() < 2 || random.nextInt(6) > 0 ? 0 : random.nextDouble() * 0.9;
            var diligence = Math.exp(random.nextGaussian() * 0.35);
            reps.add(new Rep("r%04d".formatted(number + 1), names.person(), number / size.team(), diligence, joined));
        }
        var managers = new ArrayList<Manager>();
        for (var number = 0; number * size.team() < size.reps(); number++) {
            managers.add(new Manager("m%03d".formatted(number + 1), names.person()));
        }
        return new Staff(reps, managers);
    }

    public Manager managerOf(Rep rep) {
        return managers.get(rep.team());
    }

    /** As {@code people.yml} has it. */
    public String file() {
        var file = new StringBuilder("teams:\n");
        for (var number = 0; number < managers.size(); number++) {
            var region = REGIONS.get(number % REGIONS.size());
            file.append("  - {id: %s, name: %s%d组}\n".formatted(team(number), region, number / REGIONS.size() + 1));
        }
        file.append("people:\n");
        for (var number = 0; number < managers.size(); number++) {
            var manager = managers.get(number);
            file.append("  - {id: %s, name: %s, role: manager, team: %s}\n"
                    .formatted(manager.id(), manager.name(), team(number)));
        }
        for (var rep : reps) {
            file.append("  - {id: %s, name: %s, role: rep, team: %s, manager: %s}\n"
                    .formatted(
                            rep.id(),
                            rep.name(),
                            team(rep.team()),
                            managerOf(rep).id()));
        }
        return file.append("  - {id: finance, name: 钱会计, role: finance}\n")
                .append("  - {id: admin, name: 安管理, role: admin}\n")
                .toString();
    }

    private static String team(int number) {
        return "t%03d".formatted(number + 1);
    }
}
