package io.drumbeat.chat;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.draft.Draft;
import io.drumbeat.ledger.Book;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            var line = request.saying(lines.getFirst()).answering(request.draft());
            return folded(request, book, asked(request, answer(line, book)));
        }
        var each = new ArrayList<Decision>();
        for (var line : lines) {
            each.add(folded(request, book, answer(request.saying(line), book)));
        }
        return together(request, each);
    }

    /** What is asked further on a question's card stays the same question. */
    private static Answer asked(Request request, Answer answer) {
        var press = request.press();
        var topic = press == null ? null : press.topic();
        return topic == null || !Draft.isQuestion(topic) ? answer : answer.under(topic);
    }

    /** What one line would be answered, recording nothing. */
    public Answer answer(Request line, Known known) {
        return answer(understanding.understand(line, known), line, known);
    }

    private Answer answer(Understood understood, Request line, Known known) {
        return switch (understood) {
            case Understood.Unheard(var _, var help) -> Answer.of(line, help);
            case Understood.Unclear(var _, var question, var draft) -> Answer.asking(line, question, draft);
            case Understood.Resumed(var draft, var whole) ->
                answer(whole, line, known).under(draft.topic());
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
        return new Decision(entries, answer.says(), answer.edits(), answer.toast(), answer.draft());
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
        var card = new Card(title, done == each.size() ? Card.Tone.GOOD : Card.Tone.WARN, elements);
        // An answer to two questions at once would be a guess.
        var drafts = each.stream().flatMap(d -> Stream.ofNullable(d.draft())).toList();
        var draft = drafts.size() == 1 ? drafts.getFirst() : null;
        var all = new ArrayList<Say>();
        all.add(
                draft == null
                        ? Say.reply(request, card)
                        : Say.about(draft.topic(), request.chat(), Say.Kind.REPLY, card));
        all.addAll(others);
        return new Decision(entries, all, edits, null, draft);
    }
}
