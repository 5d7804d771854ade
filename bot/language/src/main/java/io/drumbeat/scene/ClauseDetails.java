package io.drumbeat.scene;

import io.drumbeat.money.Money;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom somebody dealt with, for how much, how satisfied they are, how far it is: each by its own recogniser. */
public final class ClauseDetails {
    private static final Finder SCORE = Finder.of(
            "([1-5一二三四五两])(?:\\s*(?:分|星|[颗粒个]星))|(?:满意度|评分|打分|rated?)\\s*(?:了|是|为)?\\s*([1-5])(?![\\d万千])|(满分)|((?:[⭐★]\uFE0F?){2,5})");
    private static final Finder MOVED = Finder.of("(?:到|进|进入|成|为|算|是|至|阶段|:|to)\\s*$");

    /** Nothing that leads to a stage is longer, with the blanks behind it. */
    private static final int LEADS = 8;

    /** No sum that is said bare has more digits. */
    private static final int LONG = 8;

    /** Behind what money does: how much of it did so, without a sum. */
    private static final Finder PART = Finder.of(
            "[^,;。! \\d]{0,4}?[了咗](?:俩|仨|一半|[大小]半|一[小大]?部分|点儿?(?!\\d)|个?零头|大头|[两三四五六七八九几]成)(?![^,;。! ]{0,3}\\d)");

    private static final Finder COUNTED = Finder.of(
            "(?<![\\d第.]|打[了咗过])(\\d{1,3}(?:\\.\\d)?|[二两三四五六七八九十][一二三四五六七八九十百]{0,3}|一(?=个半))个(半)?(?=$|[,;。! ]|[到进来打]|过来|已|先)");

    private ClauseDetails() {}

    /** The amounts of a clause that can be taken. */
    public static List<Amounts.Found> amounts(Line line, Clause clause) {
        return line.marks().amounts.stream()
                .filter(found -> clause.holds(found.from()) && found.money() != null)
                .filter(found -> found.certain() || isSum(line, found))
                .toList();
    }

    /** A bare number, where it stands apart and is no small one: 退款 4800. */
    private static boolean isSum(Line line, Amounts.Found found) {
        var digits = line.folded(found.from(), found.end()).replace(",", "");
        var thousands = digits.indexOf('千') > 0 && found.money() != null;
        return thousands
                || (!digits.matches("20[0-3]\\d")
                        && digits.indexOf('.') != 1
                        && digits.length() >= 3
                        && digits.length() <= (digits.indexOf('.') > 0 ? LONG + 3 : LONG)
                        && digits.chars().allMatch(c -> c == '.' || Text.isDigit((char) c)));
    }

    /** 那6万先到了俩: whether only a part of a sum came, and nobody says how much. */
    public static boolean isPartOnly(Line line, int at) {
        return PART.matcher(line.folded()).region(at, line.text().length()).lookingAt();
    }

    /** 8个半, 二十五个, where a sum is expected and none is said otherwise: so many 万, for whoever asks about it; null if none. */
    public static @Nullable Money counted(Line line, Scene scene) {
        var found = COUNTED.matcher(line.folded()).region(scene.from(), scene.to());
        found.useTransparentBounds(true);
        if (!found.find()) {
            return null;
        }
        var number = Amounts.at(Text.of(found.group(1) + "万" + (found.group(2) == null ? "" : "五")), 0);
        return number == null ? null : number.money();
    }

    /** The amount nearest to a place, those behind it first. */
    public static Amounts.@Nullable Found nearest(List<Amounts.Found> amounts, int at) {
        return amounts.stream()
                .min(Comparator.comparingInt(found -> found.from() >= at ? found.from() - at : (at - found.end()) + 2))
                .orElse(null);
    }

    public static @Nullable Integer score(String folded) {
        if (!SCORE.mayBeIn(folded, 0, folded.length())) {
            return null;
        }
        var found = SCORE.matcher(folded);
        if (!found.find()) {
            return null;
        }
        if (found.group(4) != null) {
            return (int) found.group(4).chars().filter(c -> c != '\uFE0F').count();
        }
        var digit = found.group(1) != null ? found.group(1) : found.group(3) != null ? "5" : found.group(2);
        return Math.max("012345".indexOf(digit), "零一二三四五".indexOf(digit));
    }

    /** The stage that something moved to: the last one named behind 到, 进 and the like, else the only one. */
    public static @Nullable Stage stage(Line line, Scene scene, Stages stages) {
        Stage moved = null;
        Stage only = null;
        var several = false;
        for (var stage : stages.all()) {
            for (var name : stage.names()) {
                var word = Text.folded(name);
                for (var at = line.folded().indexOf(word, scene.from());
                        at >= 0 && at < scene.to();
                        at = line.folded().indexOf(word, at + 1)) {
                    if (MOVED.in(line.folded(Math.max(scene.from(), at - LEADS), at))) {
                        moved = stage;
                    }
                    several |= only != null && !only.equals(stage);
                    only = stage;
                }
            }
        }
        return moved != null ? moved : several ? null : only;
    }
}
