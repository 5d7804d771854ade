package io.drumbeat.console.reading;

import io.drumbeat.decomposition.Member;
import io.drumbeat.decomposition.YearFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;

/** Reads what a year's figure is and among whom it comes down. */
public final class YearFigures {
    private static final BigDecimal MOST = new BigDecimal("1e15");
    private static final int MOST_PEOPLE = 20_000;
    private static final String PERSON = "应如 {\"id\":\"mei\",\"weight\":\"1.2\",\"joined\":\"2027-03-01\"}";
    private static final String AMOUNT = "应是不小于 0 的数，例如 \"20000000.00\"";
    private static final String WEIGHT = "应是不小于 0 的数，例如 \"1.2\"";
    private static final String LEAVE = "应是 [[\"2027-05-03\",\"2027-05-05\"]]";
    private static final int MONTHS = 12;
    /** Every ordinary double, as a twelfth is written by those who reckon in them, has fewer. */
    private static final int MOST_DECIMALS = 30;

    private YearFigures() {}

    /** @param decimals of the measure: 2 for money, 0 for a count */
    public static YearFigure read(Body body, int decimals) {
        var members = Field.of(body, "people").items("应是一个列表，" + PERSON).stream()
                .map(YearFigures::member)
                .toList();
        var remainder = remainder(Field.of(body, "remainder"));
        check(members, remainder, body);
        return new YearFigure(
                year(Field.of(body, "year")),
                total(Field.of(body, "total"), decimals),
                members,
                season(Field.of(body, "seasonality")),
                remainder);
    }

    private static void check(List<Member> members, YearFigure.Remainder remainder, Body body) {
        var people = Field.of(body, "people");
        if (members.isEmpty()) {
            throw new Field("people", null).wrong("至少要有一个人，" + PERSON);
        }
        if (members.size() > MOST_PEOPLE) {
            throw people.impossible("people 里有 %,d 个人；一次最多 %,d 人".formatted(members.size(), MOST_PEOPLE));
        }
        var ids = new HashSet<String>();
        for (var member : members) {
            if (!ids.add(member.id())) {
                throw people.impossible("people 里 \"%s\" 写了两次；每人只写一次".formatted(Quoted.of(member.id())));
            }
        }
        if (remainder == YearFigure.Remainder.TEAM && ids.contains(YearFigure.TEAM)) {
            throw people.impossible("remainder 是 team 时，\"team\" 是团队自己的，人不能叫这个");
        }
    }

    private static int year(Field field) {
        var year = field.number("应是年份，例如 2027");
        if (year.stripTrailingZeros().scale() > 0
                || year.compareTo(BigDecimal.valueOf(2000)) < 0
                || year.compareTo(BigDecimal.valueOf(2099)) > 0) {
            throw field.wrong("应是 2000 到 2099 的年份，例如 2027");
        }
        return year.intValue();
    }

    private static long total(Field field, int decimals) {
        var total = field.number(AMOUNT);
        if (total.signum() < 0) {
            throw field.impossible("total 是 \"%s\"；%s".formatted(total.toPlainString(), AMOUNT));
        }
        if (total.compareTo(MOST) >= 0) {
            throw field.impossible("total 太大；应小于 1000 万亿");
        }
        if (total.stripTrailingZeros().scale() > decimals) {
            throw field.impossible(
                    decimals == 0
                            ? "total 是 \"%s\"；这个指标按次数算，应是整数".formatted(total.toPlainString())
                            : "total 是 \"%s\"；金额最多两位小数（到分）".formatted(total.toPlainString()));
        }
        return total.movePointRight(decimals)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
    }

    private static YearFigure.Remainder remainder(Field field) {
        if (!field.isGiven()) {
            return YearFigure.Remainder.SHARE;
        }
        return switch (field.text("应是 share 或 team")) {
            case "share" -> YearFigure.Remainder.SHARE;
            case "team" -> YearFigure.Remainder.TEAM;
            default -> throw field.wrong("应是 share（别人按权重分）或 team（留在团队）");
        };
    }

    private static List<BigDecimal> season(Field field) {
        if (!field.isGiven()) {
            return YearFigure.FLAT;
        }
        var months = field.items("应是十二个数，从一月到十二月");
        if (months.size() != MONTHS) {
            throw Refused.wrong("seasonality", "seasonality 有 %d 个数；应是十二个，从一月到十二月".formatted(months.size()));
        }
        var season = months.stream().map(YearFigures::weight).toList();
        if (season.stream().allMatch(weight -> weight.signum() == 0)) {
            throw field.impossible("seasonality 全是 0；至少要有一个月大于 0");
        }
        return season;
    }

    private static BigDecimal weight(Field field) {
        var weight = field.share(WEIGHT);
        if (weight.signum() < 0) {
            throw field.impossible("%s 是 \"%s\"；%s".formatted(field.path(), weight.toPlainString(), WEIGHT));
        }
        if (weight.scale() > MOST_DECIMALS || weight.compareTo(MOST) >= 0) {
            throw field.wrong("应小于 1000 万亿，最多三十位小数");
        }
        return weight;
    }

    private static Member member(Field field) {
        var weight = field.get("weight");
        var joined = field.get("joined").date();
        var left = field.get("left").date();
        if (joined != null && left != null && left.isBefore(joined)) {
            throw field.impossible("%s 的最后一天 %s 早于入职日 %s".formatted(field.path(), left, joined));
        }
        return new Member(
                field.get("id").text(PERSON),
                weight.isGiven() ? weight(weight) : BigDecimal.ONE,
                joined,
                left,
                field.get("leave").items(LEAVE).stream().map(YearFigures::away).toList());
    }

    private static Member.Away away(Field field) {
        var ends = field.items(LEAVE);
        var from = ends.size() == 2 ? ends.getFirst().date() : null;
        var to = ends.size() == 2 ? ends.getLast().date() : null;
        if (from == null || to == null || to.isBefore(from)) {
            throw field.wrong(LEAVE);
        }
        return new Member.Away(from, to);
    }
}
