package io.drumbeat.bench.past;

import io.drumbeat.ledger.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** A company's past in the order it was told: every entry in its place, every line under its receipt. */
public final class History {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final double HOURS = 10;
    /** By then everybody has met all their customers. */
    private static final double ALL_MET = 0.98;

    private final Size size;
    private final Staff staff;
    private final Random random;
    private final Doings doings;
    private final double[] diligence;
    private final Map<Staff.Rep, Desk> desks = new HashMap<>();
    private long position;
    private long receipt;
    private int met;

    public History(Size size, Staff staff) {
        this.size = size;
        this.staff = staff;
        this.random = new Random(size.seed());
        this.doings = new Doings(new Lot(random), new Names(random));
        this.diligence = staff.reps().stream().mapToDouble(Staff.Rep::diligence).toArray();
        Arrays.parallelPrefix(diligence, Double::sum);
    }

    public long receipts() {
        return receipt;
    }

    public long positions() {
        return position;
    }

    public void tell(Consumer<Entry> telling) {
        var days = Seasons.of(size, random);
        for (var n = 0; n < days.size(); n++) {
            var earlier = days.get(Math.max(0, n - 1 - random.nextInt(3))).date();
            tell(days.get(n), earlier, telling);
        }
    }

    private void tell(Seasons.Day day, LocalDate earlier, Consumer<Entry> telling) {
        var morning = day.date().atTime(MORNING).atZone(ZONE).toInstant();
        var first = position;
        while (position < day.upTo()) {
            var passed = (position - first) / (double) (day.upTo() - first);
            tell(day.date(), earlier, morning.plusMillis((long) (passed * HOURS * 3_600_000)), telling);
        }
    }

    private void tell(LocalDate day, LocalDate earlier, Instant at, Consumer<Entry> telling) {
        var rep = somebody();
        var desk = desks.computeIfAbsent(rep, _ -> new Desk(random));
        var room = size.facts() - position;
        var isNew = room > 1 && met < size.customers() && (desk.isEmpty() || met < due());
        if (desk.isEmpty() && !isNew) {
            return;
        }
        receipt++;
        if (isNew) {
            met++;
            note(rep.id(), doings.introduction(desk, day, receipt), at, telling);
        } else if (room < 2) {
            note(rep.id(), doings.activity(desk, day, false, receipt), at, telling);
        } else if (doings.isPraised()) {
            note(staff.managerOf(rep).id(), doings.praise(desk, rep, day), at, telling);
        } else {
            note(rep.id(), doings.any(desk, day, earlier, receipt), at, telling);
        }
    }

    /** How many customers are known by now, most of them early on. */
    private double due() {
        return size.customers() * Math.min(1, Math.pow(position / ALL_MET / size.facts(), 0.7));
    }

    private Staff.Rep somebody() {
        var passed = position / (double) size.facts();
        while (true) {
            var at = Arrays.binarySearch(diligence, random.nextDouble() * diligence[diligence.length - 1]);
            var rep = staff.reps().get(Math.min(at < 0 ? -at - 1 : at, diligence.length - 1));
            if (rep.joined() <= passed) {
                return rep;
            }
        }
    }

    private void note(String person, Doings.Line line, Instant at, Consumer<Entry> telling) {
        for (var fact : line.facts()) {
            telling.accept(
                    new Entry(++position, receipt, person, line.date(), at, line.late(), "made:" + receipt, fact));
        }
    }
}
