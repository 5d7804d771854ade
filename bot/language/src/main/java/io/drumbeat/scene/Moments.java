package io.drumbeat.scene;

import io.drumbeat.date.Clocks;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.phrase.Finder;
import io.drumbeat.timing.NextSteps;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When something of a clause was done, or is to be done. */
public final class Moments {
    private static final Finder DONE =
            Finder.of("(?<!约|说定|说好|约好|约定|敲定|订)了|过(?![去来会])|完(?!成)|[去见谈聊打做签报到跑]的|回来|刚|已经|(?:还|都|又)在(?!谈|走|审|等)");
    /** 昨天还在问 刚查到: what is told of another moment than the day before it. */
    private static final Finder NOW = Finder.of("^[^,;。 ]*[,;。 ].*?(?:刚|现在|这会儿?|而家|啱啱)");

    private static final Finder JUST = Finder.of("刚|现在|这会儿?|而家|啱啱");
    private static final Finder PLAN = Finder.of(
            "让我|叫我|要我|请我|给准信|前(?:出|给|发|交|把)|约了|约好|约在|约我|约定|打算|准备|计划|要去|得去|记得|提醒|别忘|待会|一会儿?|等下|回头|再(?!三|次见|说了)[一-龥]|给(?:答复|回复|准信|结果|消息|我?回)|安排在|争取|去一?趟|说好|说定|约定|敲定|定在|定了(?=周|下|明|后|礼拜|星期|\\d)");
    private static final Finder DEED =
            Finder.of("拜访|电话|演示|跟进|微信|报价|签单|签约|成交|拿下|丢单|回款|到账|退款|推进|去了|去的|见了|补|记|visit|call|demo|quote|won|collected");
    private static final Finder EARLIER =
            Finder.of("(?:[半一二两三四五六几]|\\d+)个?(?:月|星期|礼拜|周)(?:以?前)|(?<!\\d)\\d{4}(?=拜访|电话|见了|签)");
    /** Later the same day, without saying when. */
    private static final Finder SOON = Finder.of(
            "(?<![了聊谈坐等待过说停歇])(?:待会儿?|等一?会儿?|过一?会儿?|一会儿?(?=再|去|要|给|跟|得|还)|等一?下(?=再|去|要|给|跟|得|还)|稍后|晚点儿?|晚些(?:时候)?)"
                    + "|(?:半|[一两三四五六七八九十]|\\d+)个?半?(?:小时|钟头|分钟|刻钟)(?:之|以)?后");

    private static final Finder WANTED =
            Finder.of("(?:让|叫|喊|约)(?:我们?|咱们?)?(?=(?:下?(?:周|礼拜|星期|月)|明|后|\\d).{1,12}?(?:去|来|送|带|见|谈|聊))");

    private static final Finder EITHER = Finder.of("或者?|还是");

    /** Whoever of theirs wants us to come, or both agreed. */
    private static final Finder AGREED = Finder.of(
            "(?:让|叫|喊)我(?:带|去|过去|送|再)|(?:让|叫|喊|约)(?:我们?|咱们?)?(?=(?:下?(?:周|礼拜|星期|月)|明|后|\\d).{1,12}?(?:去|来|送|带|见|谈|聊))"
                    + "|说定|约了|约好|约定|说好|敲定|定在|约在|定了(?=周|下|明|后|礼拜|星期|\\d)|[日号天]前(?:出|给|交(?!货|付|期)|发|送|提|报)");

    private static final Pattern LEADING = Pattern.compile("^[\\s,，的前]+|[\\s,，]+$");

    private static final Pattern SAID = Pattern.compile("(?<!约|讲)(?:说是?|讲|话)$");

    private static final int LONG_AGO = 90;
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private Moments() {}

    /** What a clause says is to be done, with its day; null if it tells of what was. */
    public static @Nullable NextStep plan(Line line, Clause clause) {
        return line.plan(clause, one -> said(line, one)).orElse(null);
    }

    private static @Nullable NextStep said(Line line, Clause clause) {
        for (var when : line.marks().days) {
            if (clause.holds(when.from())) {
                var day = coming(line, clause, when);
                if (day != null && !isOnlySaid(line, clause, when)) {
                    return new NextStep(day, what(line, clause, when.from(), when.dayEnd()));
                }
            }
        }
        for (var clock : line.marks().clocks) {
            if (clause.holds(clock.from()) && isLater(line, clause, clock.from(), clock.end())) {
                return new NextStep(line.today(), what(line, clause, clock.from(), clock.from()));
            }
        }
        if (!SOON.mayBeIn(line.folded(), clause.from(), clause.to())) {
            return null;
        }
        var soon = SOON.matcher(line.folded()).region(clause.from(), clause.to());
        soon.useTransparentBounds(true);
        return soon.find() && !DONE.in(line.folded(soon.end(), clause.to()))
                ? new NextStep(line.today(), what(line, clause, soon.start(), soon.end()))
                : null;
    }

    /** 她说月底: when something is to be, and nothing of what. */
    private static boolean isOnlySaid(Line line, Clause clause, When when) {
        var before = line.folded(clause.from(), when.from()).stripTrailing();
        return behind(line, clause, when.end()).isBlank()
                && SAID.matcher(before).find();
    }

    private static @Nullable LocalDate coming(Line line, Clause clause, When when) {
        var day = when.date().day();
        var ahead = day.readings(line.today(), Direction.AHEAD);
        if (day.vague() || ahead.isEmpty()) {
            return null;
        }
        var date = ahead.getLast();
        if (day.fixed()) {
            return date.isAfter(line.today())
                            || (date.equals(line.today()) && isLater(line, clause, when.from(), when.end()))
                    ? date
                    : null;
        }
        return isAhead(line, clause, when, ahead) ? next(line, ahead) : null;
    }

    private static LocalDate next(Line line, List<LocalDate> ahead) {
        return ahead.getFirst().equals(line.today()) ? ahead.getLast() : ahead.getFirst();
    }

    /** A visit looks back, a next step ahead: what is told with words of doing it is over, the rest is to come soon. */
    private static boolean isAhead(Line line, Clause clause, When when, List<LocalDate> ahead) {
        var words = line.folded(clause.from(), clause.to());
        var date = next(line, ahead);
        if (date.isBefore(line.today()) || date.isAfter(line.today().plusDays(60))) {
            return false;
        }
        if (PLAN.in(words) || Clause.isLabelled(line, when.from())) {
            return true;
        }
        var rest = behind(line, clause, when.end());
        // 12月2号拜访: whoever means the last one means one that nobody would tell any more.
        var back = when.date().day().readings(line.today(), Direction.BACK);
        var longAgo = ClauseDetails.amounts(line, clause).isEmpty()
                && !back.isEmpty()
                && back.getLast().isBefore(line.today().minusDays(LONG_AGO));
        return !DONE.in(rest) && (!DEED.in(words) || longAgo || clause.isSoon(line, when));
    }

    /** 五点半去做演示, said at three in the afternoon. */
    public static boolean isLater(Line line, Clause clause, int from, int to) {
        var said = line.folded(from, to);
        var time = Clocks.earliest(said);
        if (time == null && line.now().getHour() < partBegins(said) && !DONE.in(behind(line, clause, to))) {
            return true;
        }
        if (time == null || DONE.in(behind(line, clause, to))) {
            return false;
        }
        var early = said.matches(".*(?:早|上午|凌晨|清).*");
        var meant = !early && time.getHour() < 8 ? time.plusHours(12) : time;
        var before = line.marks().days.stream()
                .anyMatch(day -> clause.holds(day.from())
                        && day.date().day().fixed()
                        && day.date()
                                .day()
                                .readings(line.today(), Direction.BACK)
                                .getFirst()
                                .isBefore(line.today()));
        return !before && meant.isAfter(line.now());
    }

    /** What stands behind a moment in a clause; nothing where the moment goes on behind its end. */
    private static String behind(Line line, Clause clause, int end) {
        return line.folded(Math.min(end, clause.to()), clause.to());
    }

    /** The hour before which a part of the day that is said without one is still to come; 0 if it may be over. */
    private static int partBegins(String said) {
        return said.contains("晚")
                ? EVENING
                : said.contains("下午") || said.contains("午后") || said.contains("afternoon") ? NOON : 0;
    }

    /** Whether a clause speaks of what is to be done, on whichever day. */
    public static boolean isPlanned(Line line, Clause clause) {
        return plan(line, clause) != null
                || (PLAN.in(line.folded(clause.from(), clause.to()))
                        && line.marks().days.stream()
                                .anyMatch(when -> clause.holds(when.from())
                                        && when.date().day().vague()));
    }

    private static String what(Line line, Clause clause, int from, int end) {
        var after = LEADING.matcher(line.raw(Math.min(end, clause.to()), clause.to()))
                .replaceAll("");
        var named = line.marks().customers.stream()
                .filter(one -> clause.holds(one.from()) && one.end() <= from)
                .mapToInt(one -> one.end())
                .max();
        var before =
                LEADING.matcher(line.raw(named.orElse(clause.from()), from)).replaceAll("");
        return after.length() > 1 ? after : before.isEmpty() ? NextSteps.UNNAMED : before + after;
    }

    /** The day on which what a clause tells was done; null if it says none. */
    public static @Nullable LocalDate past(Line line, Clause clause, int backfill) {
        for (var when : line.marks().days) {
            if (clause.holds(when.from()) && !when.date().day().vague() && coming(line, clause, when) == null) {
                var days = when.date().day().readings(line.today(), Direction.BACK);
                if (days.size() == 1
                        && !NOW.in(line.folded(when.dayEnd(), clause.to()))
                        && !days.getFirst().isAfter(line.today())
                        && !days.getFirst().isBefore(line.today().minusDays(backfill))) {
                    return days.getFirst();
                }
            }
        }
        return null;
    }

    /** Whether a clause tells of what has just happened. */
    public static boolean isJust(Line line, Clause clause) {
        return JUST.in(line.folded(clause.from(), clause.to()));
    }

    /** 他让周四过去: whether whoever was met wants us again on one day. */
    public static boolean isWanted(Line line) {
        return WANTED.in(line.folded()) && !EITHER.in(line.folded());
    }

    /** Whether a day was agreed on: 说定了周四去. */
    public static boolean speaksOfAgreement(Line line) {
        return AGREED.in(line.folded());
    }

    /** Whether words that are said of plans are in a line. */
    public static boolean speaksOfPlans(Line line) {
        return PLAN.in(line.folded());
    }

    /** 报价 3w 周五给答复: whether a word stands before whatever is still to come. */
    public static boolean isBeforePlans(Line line, String word) {
        var at = line.folded().indexOf(word);
        return at >= 0
                && !line.marks().days.isEmpty()
                && line.marks().days.stream().allMatch(day -> day.from() > at)
                && line.marks().clocks.stream().allMatch(clock -> clock.from() > at);
    }

    /** Whether a clause says on which day, and it is none that can be told. */
    public static boolean isUnclear(Line line, Clause clause, int at, int backfill) {
        // 电话里确认了12月10号交货: a day to come behind what was done is a day of something else.
        var day = line.marks().days.stream()
                .anyMatch(when -> clause.holds(when.from())
                        && !NOW.in(line.folded(when.dayEnd(), clause.to()))
                        && !(when.from() > at && line.marks().isAhead(when, line.today())));
        var span = line.marks().periods.stream()
                .anyMatch(found -> clause.holds(found.from())
                        && found.readings().getLast().from().isBefore(line.today())
                        && !found.readings().getLast().contains(line.today()));
        var untold = EARLIER.in(line.folded(clause.from(), clause.to()));
        return (day || span || untold) && past(line, clause, backfill) == null && plan(line, clause) == null;
    }
}
