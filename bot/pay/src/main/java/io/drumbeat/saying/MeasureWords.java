package io.drumbeat.saying;

import io.drumbeat.plan.Condition;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.Scale;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Span;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A measure that a plan names for itself, in one sentence. */
final class MeasureWords {
    private final ShapeWords words;

    MeasureWords(ShapeWords words) {
        this.words = words;
    }

    String of(NamedMeasure measure) {
        return "%s：%s。".formatted(measure.name(), said(measure));
    }

    private String said(NamedMeasure measure) {
        return switch (measure) {
            case NamedMeasure.Counted counted -> counted(counted);
            case NamedMeasure.Given _ -> "由财务给数，各月加起来";
            case NamedMeasure.Share share ->
                "%s占%s的比例".formatted(words.gauge(share.part()), words.gauge(share.whole()));
            case NamedMeasure.Weighted weighted -> words.items(weighted.items()) + "，加权";
            case NamedMeasure.Combined(var _, var how, var parts) ->
                parts.stream().map(words::quantity).collect(Collectors.joining("、")) + " " + how(how);
            case NamedMeasure.Months(var _, var condition, var inARow, var each) ->
                "%s%s的%s数"
                        .formatted(
                                inARow ? "到这个月为止连续" : "",
                                words.condition(condition),
                                each == Span.Unit.QUARTER ? "季" : "月");
            case NamedMeasure.Graded(var _, var grades) -> grades(grades);
            case NamedMeasure.OfPeople people -> people(people);
            case NamedMeasure.Race(var _, var gauge, var range) ->
                "第几个做到" + words.condition(new Condition.Is(new Scale.Measured(gauge), range));
        };
    }

    private String people(NamedMeasure.OfPeople people) {
        return "%s%s里%s"
                .formatted(
                        people.whose().label(),
                        PlanWords.audience(people.among(), words),
                        people.condition() == null
                                ? "各人%s的平均".formatted(words.gauge(Objects.requireNonNull(people.gauge())))
                                : words.condition(people.condition()) + "的人数");
    }

    private static String grades(Map<String, Ratio> grades) {
        return grades.entrySet().stream()
                .sorted(Map.Entry.<String, Ratio>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(grade -> grade.getKey() + " 算 " + Figures.factor(grade.getValue()))
                .collect(Collectors.joining("、"));
    }

    private String counted(NamedMeasure.Counted counted) {
        var where = counted.counting().where();
        return "%s的%s%s"
                .formatted(
                        PlanWords.kinds(counted.counting().kinds()),
                        gathered(counted),
                        where.isAll() ? "" : "，" + words.filter(where));
    }

    /** What is made of the facts of a measure. */
    private static String gathered(NamedMeasure.Counted counted) {
        var gather = counted.gather();
        var field = counted.worth().field().label();
        if (gather.word() != null) {
            return "有几种" + Labels.ofField(gather.word());
        }
        return field
                + (gather.how() == NamedMeasure.How.SUM ? "" : how(gather.how()))
                + (gather.unsplit() ? "，分单的各算全额" : "");
    }

    private static String how(NamedMeasure.How how) {
        return switch (how) {
            case SUM -> "加起来";
            case PRODUCT -> "乘起来";
            case LARGER -> "里最大的";
            case SMALLER -> "里最小的";
            case MEAN -> "的平均";
        };
    }
}
