package io.drumbeat.simulation;

import io.drumbeat.planfile.PlanReader;
import io.drumbeat.plantext.Nearest;
import io.drumbeat.plantext.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is given and would count nowhere, since it is misspelt: each is said, with what was probably meant. */
final class Slips {
    private static final Set<String> RECORD = FactReader.fields();
    private final Given given;
    private final String plan;
    private final Collection<String> people;

    Slips(Given given, Collection<String> people) {
        this.given = given;
        this.plan = given.text("plan");
        this.people = people;
    }

    /** @throws WrongInput for the first of them */
    void look() {
        given.each("facts", (fact, _) -> {
            person(fact);
            fact.each("shares", (share, _) -> person(share));
            fact.keys().forEach(key -> key(fact, key));
            return fact;
        });
        for (var list : List.of("targets", "measures")) {
            given.each(list, (group, _) -> {
                if (group.find("team") == null) {
                    person(group);
                }
                return measure(group);
            });
        }
        given.each("paid", (group, _) -> person(group));
    }

    private Given person(Given group) {
        var said = group.find("person");
        if (said != null && !people.contains(said)) {
            Nearest.to(said, people).ifPresent(near -> {
                throw wrong(group, "person", said, "people 里没有这个人；是不是 " + near + "？");
            });
        }
        return group;
    }

    private void key(Given fact, String key) {
        if (!RECORD.contains(key) && !plan.contains(key)) {
            Nearest.to(key, RECORD).ifPresent(near -> {
                throw new WrongInput(
                        fact.path() + "." + key,
                        "%s 里的 \"%s\" 没有方案看；是不是 %s？公司自己的字段先在方案的 fields 里写".formatted(fact.path(), key, near));
            });
        }
    }

    private Given measure(Given group) {
        var said = PlanReader.measure(group.text("measure"));
        var known = new HashSet<>(Words.MEASURES.values());
        if (!known.contains(said) && !plan.contains(said)) {
            Nearest.to(said, known).ifPresent(near -> {
                throw wrong(group, "measure", said, "方案里没有用到；是不是 " + near + "？");
            });
        }
        return group;
    }

    private static WrongInput wrong(Given group, String field, String said, String should) {
        var at = group.path() + "." + field;
        return new WrongInput(at, "%s 是 \"%s\"，%s".formatted(at, said, should));
    }
}
