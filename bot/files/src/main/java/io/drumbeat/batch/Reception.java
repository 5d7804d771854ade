package io.drumbeat.batch;

import io.drumbeat.bargain.Revisions;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.decision.Recorder;
import io.drumbeat.intake.DroppedFile;
import io.drumbeat.intake.Kind;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.preview.Listing;
import io.drumbeat.preview.Verdict;
import io.drumbeat.preview.Weigher;
import io.drumbeat.roster.Roster;
import io.drumbeat.sheet.Cell;
import io.drumbeat.sheet.Page;
import io.drumbeat.sheet.Spreadsheets;
import io.drumbeat.sheet.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes in a dropped file: reads it, weighs every row against what is known, keeps both, and records nothing. */
public final class Reception {
    private static final int SHOWN = 20;
    private static final int EXAMPLES = 5;
    /** So many rows are weighed in one go, so that nobody who says something meanwhile waits long. */
    private static final int TOGETHER = 500;

    private final Batches batches;
    private final Spreadsheets spreadsheets;
    private final Recorder recorder;
    private final NamesOnFile names;
    private final Roster roster;
    private final BusinessDays days;
    private final Revisions revisions;

    public Reception(
            Batches batches,
            Spreadsheets spreadsheets,
            Recorder recorder,
            NamesOnFile names,
            Roster roster,
            BusinessDays days,
            Revisions revisions) {
        this.revisions = revisions;
        this.batches = batches;
        this.spreadsheets = spreadsheets;
        this.recorder = recorder;
        this.names = names;
        this.roster = roster;
        this.days = days;
    }

    public static boolean mayDrop(Person who) {
        return who.role().leads() || who.role() == Role.ADMIN || who.role() == Role.FINANCE;
    }

    /** @return the words that show what the file would change */
    public String receive(Person who, String messageId, String fileName, byte[] content, Instant at) {
        if (!mayDrop(who)) {
            return "导入 " + fileName;
        }
        var number = batches.open(messageId, who.id(), fileName, content, at);
        var batch = batches.withNumber(number).orElseThrow();
        if (batch.weighed().rows() == 0 && batch.weighed().refused() == null) {
            weigh(batch, who, content);
        }
        return "导入 %d %s".formatted(number, fileName);
    }

    private void weigh(ImportBatch batch, Person who, byte[] content) {
        try {
            var file = DroppedFile.read(batch.fileName(), content, spreadsheets);
            if (!file.kind().isFor(who.role())) {
                throw new Unreadable(notTheirs(file.kind()));
            }
            var listing = new Listing(batch.number(), who, days.of(batch.at(), who.zone()));
            var weigher = new Weigher(listing, file, names, roster, revisions);
            var verdicts = weigh(file, weigher);
            var weighed = counted(file, verdicts, weigher.remarks());
            batches.weighed(batch.number(), weighed, spreadsheets.write(page(verdicts)));
        } catch (Unreadable unreadable) {
            batches.weighed(batch.number(), Weighed.refused(unreadable.sentence()), new byte[0]);
        }
    }

    private static String notTheirs(Kind kind) {
        return switch (kind) {
            case PEOPLE -> "这是人员表，只有管理员能导入人员；请把它交给管理员";
            case TARGETS -> "这是目标表，只有主管和管理员能导入；自己的目标可以说“还价 12月 45万 原因 …”";
            case STATEMENT -> "这是银行流水，只有财务能用它确认回款；请把它交给财务";
            case HISTORY, DEALS, CONTACTS, CUSTOMERS -> "这是%s表，只有主管和管理员能导入；财务可以导入银行流水".formatted(kind.label());
        };
    }

    private List<Verdict> weigh(DroppedFile file, Weigher weigher) {
        var rows = file.rows();
        var verdicts = new ArrayList<Verdict>(rows.size());
        for (var from = 0; from < rows.size(); from += TOGETHER) {
            var part = rows.subList(from, Math.min(rows.size(), from + TOGETHER));
            // What it would tell is told later, as things are then; keeping it would only fill the memory
            recorder.ask(known -> weigher.weigh(part, known)).forEach(verdict -> verdicts.add(verdict.untold()));
        }
        if (file.kind() == Kind.PEOPLE) {
            verdicts.sort(Comparator.comparingLong(Verdict::row));
        }
        return verdicts;
    }

    private static Weighed counted(DroppedFile file, List<Verdict> verdicts, List<String> remarks) {
        int fresh = 0;
        int changes = 0;
        int same = 0;
        var mistakes = new ArrayList<Verdict.Mistaken>();
        var examples = new ArrayList<String>();
        var mistaken = 0;
        for (var verdict : verdicts) {
            switch (verdict) {
                case Verdict.New _, Verdict.Matched _ -> fresh++;
                case Verdict.Changes _, Verdict.Proposed _ -> changes++;
                case Verdict.Same _ -> same++;
                case Verdict.Mistaken wrong -> {
                    mistaken++;
                    if (mistakes.size() < SHOWN) {
                        mistakes.add(wrong);
                    }
                }
            }
            var does = !(verdict instanceof Verdict.Same || verdict instanceof Verdict.Mistaken);
            if (does && examples.size() < (file.kind() == Kind.TARGETS ? SHOWN : EXAMPLES)) {
                examples.add("第 %d 行 %s".formatted(verdict.row(), verdict.what()));
            }
        }
        var all = new ArrayList<>(file.remarks());
        all.addAll(remarks);
        return new Weighed(file.kind(), null, fresh, changes, same, mistaken, mistakes, examples, all);
    }

    private static Page page(List<Verdict> verdicts) {
        var rows = verdicts.stream().map(Reception::line).toList();
        return new Page("逐行结果", List.of("行", "结论", "列", "值", "说明"), rows);
    }

    private static List<Cell> line(Verdict verdict) {
        var row = Cell.of(verdict.row());
        var what = Cell.of(verdict.what());
        return switch (verdict) {
            case Verdict.New _ -> List.of(row, Cell.of("新增"), new Cell.Blank(), new Cell.Blank(), what);
            case Verdict.Matched _ -> List.of(row, Cell.of("对上了"), new Cell.Blank(), new Cell.Blank(), what);
            case Verdict.Proposed _ -> List.of(row, Cell.of("要同意"), new Cell.Blank(), new Cell.Blank(), what);
            case Verdict.Changes _ -> List.of(row, Cell.of("变化"), new Cell.Blank(), new Cell.Blank(), what);
            case Verdict.Same _ -> List.of(row, Cell.of("没变"), new Cell.Blank(), new Cell.Blank(), what);
            case Verdict.Mistaken wrong ->
                List.of(row, Cell.of("有问题"), Cell.of(wrong.column()), Cell.of(wrong.value()), what);
        };
    }
}
