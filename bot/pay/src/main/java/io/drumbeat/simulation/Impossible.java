package io.drumbeat.simulation;

import io.drumbeat.plantext.Nearest;
import io.drumbeat.ratio.Ratio;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is given and cannot be: each is said, with what would be right. */
final class Impossible {
    private static final Set<String> GIVEN =
            Set.of("plan", "period", "people", "facts", "targets", "measures", "paid", "rates", "calendar");
    private static final Map<String, Set<String>> GROUPS = Map.of(
            "people", Set.of("id", "role", "maturity", "manager", "team", "joined", "left", "leave", "since", "name"),
            "targets", Set.of("person", "team", "period", "measure", "amount"),
            "measures", Set.of("person", "team", "period", "measure", "value"),
            "paid", Set.of("person", "team", "period", "amount"));

    private final Given given;

    Impossible(Given given) {
        this.given = given;
    }

    /** @throws WrongInput for the first of them */
    void look() {
        given.keys().forEach(key -> known(given, key, GIVEN));
        GROUPS.forEach((list, keys) -> given.each(list, (group, _) -> {
            group.keys().forEach(key -> known(group, key, keys));
            return group;
        }));
        rates();
        given.each("targets", (target, _) -> atLeast(target, "amount", true, "目标"));
        given.each("people", (person, _) -> times(person));
        given.each("facts", (fact, _) -> fact(fact));
        voids();
    }

    /** What nobody looks at is said, whether or not it is like something that somebody does. */
    private static void known(Given group, String key, Set<String> keys) {
        if (!keys.contains(key)) {
            var at = group.path().isEmpty() ? key : group.path() + "." + key;
            var should = Nearest.to(key, keys)
                    .map("是不是 %s？"::formatted)
                    .orElseGet(() -> "可以写 " + keys.stream().sorted().collect(Collectors.joining("、")));
            throw new WrongInput(at, "没有人看 \"%s\"；%s".formatted(at, should));
        }
    }

    private void rates() {
        given.numbers("rates").forEach((currency, rate) -> {
            if (rate.signum() <= 0) {
                throw new WrongInput(
                        "rates." + currency,
                        "rates.%s 是 \"%s\"；汇率应大于 0，例如 {\"%s\":\"7.10\"}".formatted(currency, rate, currency));
            }
        });
    }

    private static Given atLeast(Given group, String field, boolean zero, String what) {
        var number = group.number(field);
        if (number != null && (zero ? number.signum() < 0 : number.signum() <= 0)) {
            throw new WrongInput(
                    group.path() + "." + field,
                    "%s.%s 是 \"%s\"；%s%s"
                            .formatted(group.path(), field, group.find(field), what, zero ? "不能小于 0" : "应大于 0"));
        }
        return group;
    }

    private static Given times(Given person) {
        var joined = person.date("joined");
        var left = person.date("left");
        if (joined != null && left != null && left.isBefore(joined)) {
            throw new WrongInput(
                    person.path() + ".left",
                    "%s.left 是 \"%s\"，在 joined（%s）以前；应不早于入职那天".formatted(person.path(), left, joined));
        }
        for (var span : person.list("leave")) {
            if (span instanceof List<?> days && days.size() == 2) {
                var ends = new Given(person.path() + ".leave", Map.of("from", days.get(0), "to", days.get(1)));
                if (Objects.requireNonNull(ends.date("to")).isBefore(ends.date("from"))) {
                    throw new WrongInput(
                            ends.path(), "%s 是 [%s, %s]；应从早到晚".formatted(ends.path(), days.get(0), days.get(1)));
                }
            }
        }
        return person;
    }

    private static Given fact(Given fact) {
        var kind = Objects.requireNonNullElse(fact.find("kind"), "");
        var back = kind.equals("refund") ? "退款写正数，少付由 kind 说" : "金额不能小于 0，退回的钱写 kind: refund、金额写正数";
        for (var field : List.of("amount", "allocated")) {
            var number = fact.number(field);
            if (number != null && number.signum() < 0) {
                throw new WrongInput(
                        fact.path() + "." + field,
                        "%s.%s 是 \"%s\"；%s".formatted(fact.path(), field, fact.find(field), back));
            }
        }
        atLeast(fact, "units", true, "数量");
        atLeast(fact, "cost", true, "成本");
        atLeast(fact, "list", true, "标价");
        atLeast(fact, "rate", false, "汇率");
        fact.each("shares", (share, _) -> share(share));
        return fact;
    }

    private static Given share(Given share) {
        var percent = share.amount("percent");
        if (percent.signum() < 0 || percent.compareTo(Ratio.of(100)) > 0) {
            throw new WrongInput(
                    share.path() + ".percent",
                    "%s.percent 是 \"%s\"；一个人的份额应在 0 到 100 之间".formatted(share.path(), share.find("percent")));
        }
        return share;
    }

    private void voids() {
        var receipts = given
                .each("facts", (fact, index) -> Objects.requireNonNullElse(fact.find("receipt"), "f" + (index + 1)))
                .stream()
                .collect(Collectors.toSet());
        given.each("facts", (fact, _) -> {
            var taken = fact.find("voids");
            if (taken != null && !receipts.contains(taken)) {
                throw new WrongInput(
                        fact.path() + ".voids",
                        "%s.voids 是 \"%s\"，facts 里没有这个 receipt；应是被撤销那条记录的编号".formatted(fact.path(), taken));
            }
            return fact;
        });
    }
}
