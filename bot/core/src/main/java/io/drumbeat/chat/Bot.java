package io.drumbeat.chat;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.ledger.Book;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Decides what a request brings about: understands its words, asks the command whose usage they are, and folds its facts
 * into the book, line by line, so that each line knows what the one before it recorded. It touches nothing else.
 */
public final class Bot {
    private final Understanding understanding;
    private final Commands commands;

    public Bot(Understanding understanding, Commands commands) {
        this.understanding = understanding;
        this.commands = commands;
    }

    /** @param book is changed: the decided facts are in it afterwards */
    public Decision decide(Request request, Book book) {
        var lines = understanding.lines(request);
        if (lines.size() == 1) {
            return folded(request, book, answer(request.saying(lines.getFirst()), book));
        }
        var each = new ArrayList<Decision>();
        for (var line : lines) {
            each.add(folded(request, book, answer(request.saying(line), book)));
        }
        return together(request, each);
    }

    /** What one line would be answered, recording nothing. */
    public Answer answer(Request line, Known known) {
        return switch (understanding.understand(line, known)) {
            case Understood.Unclear(var _, var question) -> Answer.of(line, question);
            case Understood.Clear(var said) -> {
                var usage = said.usage();
                yield usage.who().contains(line.who().role())
                        ? commands.of(usage).answer(said, line, known)
                        : Answer.of(line, refused(usage));
            }
        };
    }

    private static Card refused(Usage usage) {
        var who = usage.who().stream()
                .sorted()
                .map(role -> switch (role) {
                    case REP -> "销售";
                    case MANAGER -> "主管";
                    case FINANCE -> "财务";
                    case ADMIN -> "管理员";
                })
                .collect(Collectors.joining("、"));
        return Card.warn("“%s”只有%s能用".formatted(usage.verb(), who));
    }

    private static Decision folded(Request request, Book book, Answer answer) {
        var note = answer.note();
        var entries = note == null
                ? List.<Entry>of()
                : book.append(note, request.who().id(), request.messageId(), request.at());
        return new Decision(entries, answer.says(), answer.edits(), answer.toast());
    }

    private static Decision together(Request request, List<Decision> each) {
        var entries = each.stream().flatMap(d -> d.entries().stream()).toList();
        var edits = each.stream().flatMap(d -> d.edits().stream()).toList();
        var elements = new ArrayList<Element>();
        var others = new ArrayList<Say>();
        var done = 0;
        for (var decision : each) {
            done += decision.entries().isEmpty() ? 0 : 1;
            for (var say : decision.says()) {
                if (say instanceof Say.Openly open
                        && open.kind() == Say.Kind.REPLY
                        && open.chat().equals(request.chat())) {
                    if (!elements.isEmpty()) {
                        elements.add(new Element.Divider());
                    }
                    elements.add(new Element.Text((decision.entries().isEmpty() ? "✖ " : "✔ ")
                            + open.card().title()));
                    elements.addAll(open.card().elements());
                } else {
                    others.add(say);
                }
            }
        }
        var title = "%d 条，记下 %d 条".formatted(each.size(), done);
        var all = new ArrayList<Say>();
        all.add(Say.reply(request, new Card(title, done == each.size() ? Card.Tone.GOOD : Card.Tone.WARN, elements)));
        all.addAll(others);
        return new Decision(entries, all, edits, null);
    }
}
