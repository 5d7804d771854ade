package io.drumbeat.batch;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.intake.Kind;
import io.drumbeat.people.Person;
import io.drumbeat.preview.Weigher;
import io.drumbeat.reversal.Undone;
import io.drumbeat.sheet.FileLinks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what a file would change, how far it has come, and what came of it. */
@Component
final class ImportCards {
    private final FileLinks links;

    ImportCards(FileLinks links) {
        this.links = links;
    }

    /** What may be dropped, with a template for each kind. */
    Card help(Person reader, Instant at) {
        var elements = new ArrayList<Element>();
        elements.add(new Element.Text("把 .xlsx 或 .csv 文件拖进控制台的聊天页，或点输入框左边的回形针。先给你看每一行会改变什么，确认后才算。"));
        var kinds = Arrays.stream(Kind.values())
                .filter(kind -> kind.isFor(reader.role()))
                .toList();
        elements.add(new Element.Fields(kinds.stream()
                .map(kind -> new Field(kind.label() + "表", columns(kind)))
                .toList()));
        for (var kind : kinds) {
            elements.add(links.to("下载%s模板".formatted(kind.label()), "template " + kind.name(), reader.id(), at));
        }
        return new Card("导入", Card.Tone.INFO, elements);
    }

    private static String columns(Kind kind) {
        var takes = kind.columns().size() - kind.needs().size();
        return "%s，另有 %d 列可选"
                .formatted(
                        String.join(
                                "、",
                                kind.needs().stream()
                                        .map(column -> column.label())
                                        .toList()),
                        takes);
    }

    /** How a file stands now. */
    Card of(ImportBatch batch, String reader, Instant at) {
        if (batch.weighed().refused() != null) {
            return Card.bad(
                    "“%s”导不进来".formatted(batch.fileName()),
                    new Element.Text(batch.weighed().refused()));
        }
        var progress = batch.progress();
        return switch (progress.state()) {
            case OFFERED -> batch.isWaiting() ? starting(batch) : preview(batch, reader, at);
            case IMPORTING -> underWay("正在导入", batch);
            case UNDOING -> underWay("正在撤销导入", batch);
            case STOPPED -> stopped(batch);
            case IMPORTED -> imported(batch, reader, at);
            case UNDONE -> undone(batch);
        };
    }

    private Card preview(ImportBatch batch, String reader, Instant at) {
        var weighed = batch.weighed();
        var elements = new ArrayList<Element>();
        elements.add(counts(weighed));
        elements.addAll(remarks(weighed.remarks()));
        if (!weighed.examples().isEmpty()) {
            elements.add(new Element.Text("比如：\n" + String.join("\n", weighed.examples())));
        }
        if (!weighed.mistakes().isEmpty()) {
            elements.add(mistakes(weighed));
        }
        elements.add(links.to("下载逐行结果", "rows " + batch.number(), reader, at));
        if (weighed.worth() == 0) {
            elements.add(new Element.Text(weighed.mistaken() == 0 ? "都已经有了，不用导入。" : "没有能导入的行，改好再拖进来一次。"));
        } else {
            elements.add(new Element.Text(
                    weighed.kind() == Kind.TARGETS ? "还没有动。确认后一行一行发给本人，同意后才算；文件留一天。" : "还没有动。确认后才算；文件留一天。"));
            var label = weighed.mistaken() == 0
                    ? "确认导入 %,d 行".formatted(weighed.worth())
                    : "导入没问题的 %,d 行".formatted(weighed.worth());
            elements.add(Element.Buttons.of(Button.primary(label, "确认导入 " + batch.number())));
        }
        var calm = weighed.mistaken() == 0
                && weighed.remarks().stream().noneMatch(remark -> remark.startsWith(Weigher.PLEASE_CHECK));
        var tone = calm ? Card.Tone.INFO : Card.Tone.WARN;
        return new Card("导入预览 %d · %s".formatted(batch.number(), batch.fileName()), tone, elements);
    }

    private static Element counts(Weighed weighed) {
        var fields = new ArrayList<Field>();
        fields.add(new Field(
                "表",
                "%s，%,d 行"
                        .formatted(weighed.kind() == null ? "" : weighed.kind().label(), weighed.rows())));
        fields.add(new Field("新增", "%,d".formatted(weighed.fresh())));
        fields.add(new Field("变化", "%,d".formatted(weighed.changes())));
        fields.add(new Field("没变", "%,d".formatted(weighed.same())));
        fields.add(new Field("有问题", "%,d".formatted(weighed.mistaken())));
        return new Element.Fields(fields);
    }

    private static List<Element> remarks(List<String> remarks) {
        return remarks.isEmpty() ? List.of() : List.of(new Element.Text(String.join("\n", remarks)));
    }

    private static Element mistakes(Weighed weighed) {
        var rows = weighed.mistakes().stream()
                .map(wrong ->
                        List.of(String.valueOf(wrong.row()), wrong.column(), shortened(wrong.value()), wrong.what()))
                .toList();
        return new Element.Table(List.of("行", "列", "值", "应该是"), rows);
    }

    private static String shortened(String value) {
        return value.length() <= 24 ? value : value.substring(0, 24) + "…";
    }

    private static Card starting(ImportBatch batch) {
        var words = batch.takenBack() > 0 ? "就要撤销导入" : "就要导入";
        return Card.info(
                "%s %d · %s".formatted(words, batch.number(), batch.fileName()), new Element.Text("马上开始，进度就在这里。"));
    }

    private static Card underWay(String what, ImportBatch batch) {
        var progress = batch.progress();
        return Card.info(
                "%s %d · %s".formatted(what, batch.number(), batch.fileName()),
                new Element.Progress(
                        "进度",
                        BigDecimal.valueOf(progress.done()),
                        BigDecimal.valueOf(progress.total()),
                        null,
                        "%,d / %,d".formatted(progress.done(), progress.total())));
    }

    private static Card stopped(ImportBatch batch) {
        var words = (batch.takenBack() > 0 ? "确认撤销导入 " : "确认导入 ") + batch.number();
        return Card.bad(
                "停在半路 %d · %s".formatted(batch.number(), batch.fileName()),
                new Element.Text("走到 %,d / %,d。%s\n已经记下的没有丢；接着来不会重复。"
                        .formatted(
                                batch.progress().done(),
                                batch.progress().total(),
                                text(batch.progress().reason()))),
                Element.Buttons.of(Button.primary("接着来", words)));
    }

    private Card imported(ImportBatch batch, String reader, Instant at) {
        var progress = batch.progress();
        var asked = batch.weighed().kind() == Kind.TARGETS ? "已提出 %,d 行，等本人同意 · %s" : "已导入 %,d 行 · %s";
        return new Card(
                asked.formatted(progress.effective(), batch.fileName()),
                Card.Tone.GOOD,
                List.of(
                        Element.Fields.of(
                                new Field("批次", String.valueOf(batch.number())),
                                new Field("导入", "%,d 行".formatted(progress.effective())),
                                new Field("没有导入", "%,d 行（没变或有问题）".formatted(progress.total() - progress.effective()))),
                        links.to("下载逐行结果", "rows " + batch.number(), reader, at),
                        Element.Buttons.of(Button.of("撤销导入", "撤销导入 " + batch.number()))));
    }

    private static Card undone(ImportBatch batch) {
        var progress = batch.progress();
        var elements = new ArrayList<Element>();
        elements.add(Element.Fields.of(
                new Field("已撤销", "%,d 条".formatted(progress.effective())),
                new Field("保留", "%,d 条（后来有人动过或已撤销）".formatted(progress.left())),
                new Field("没能撤销", "%,d 条".formatted(progress.failed()))));
        if (!progress.notes().isEmpty()) {
            elements.add(new Element.Text("保留的：\n" + String.join("\n", progress.notes())));
        }
        var reason = progress.reason();
        if (reason != null) {
            elements.add(new Element.Text(reason));
        }
        return new Card("已撤销导入 %d · %s".formatted(batch.number(), batch.fileName()), Card.Tone.INFO, elements);
    }

    /** What taking it back would do, before it is done. */
    static Card undoing(ImportBatch batch, Undone undone) {
        var elements = new ArrayList<Element>();
        elements.add(Element.Fields.of(
                new Field("会撤销", "%,d 条".formatted(undone.goes())),
                new Field("会保留", "%,d 条，后来有人动过".formatted(undone.stays().size())),
                new Field("早已撤销", "%,d 条".formatted(undone.before()))));
        if (!undone.stays().isEmpty()) {
            elements.add(new Element.Text("会保留的：\n" + String.join("\n", undone.reasons(20))));
        }
        elements.add(new Element.Text("还没有动。确认后才算。"));
        elements.add(Element.Buttons.of(Button.danger("确认撤销导入 " + batch.number(), "确认撤销导入 " + batch.number())));
        return new Card("撤销导入 %d · %s，会改变这些".formatted(batch.number(), batch.fileName()), Card.Tone.WARN, elements);
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
