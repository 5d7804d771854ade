package io.drumbeat.answering;

import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Finder;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Whom;
import java.util.regex.Pattern;

/** 汪主任今天请假了: whoever is away at a customer, and not the one who says so. */
public final class SomebodysLeave {
    private static final Pattern AWAY = Pattern.compile(
            "请(?:[了咗个]|一个)?.{0,4}假|休.{0,2}假|休息|(?:年|病|事|产|婚|丧|陪产|探亲)假|[调补轮特排]休|放.{0,2}假|请.{0,3}天|\\bleave\\b|\\bday off\\b");

    /** Who may be away, by what they are to the speaker. */
    private static final Finder THEY = Finder.of(
            "[他她佢伊](?:们|哋|拉)?|人家|对方|对接人|负责人|经办人?|联系人|客户|甲方|(?<!财务总)采购|财务|会计|出纳|前台|法务|(?<![一-龥])(?:老板|老细|主任|院长|科长|处长|护士长?|店长|厂长)|(?:\\b(?:he|she|they|client|customer|buyer|(?:mr|ms|mrs|dr)\\.? ?[a-z]+)\\b)");

    private static final Finder I = Finder.of("[我咱俺]|本人|自己|\\bi\\b|\\bmy\\b");

    /** Whoever is told of it, or for whom it is taken: 跟汪主任请假. */
    private static final Pattern TOLD = Pattern.compile("(?:跟|和|同|向|找|问|替|帮|给|陪|约|为|照顾|送|带)$");

    /** 翁馆长 今天请假: only days stand between somebody and the leave where there is a blank. */
    private static final Pattern DAYS = Pattern.compile(
            "(?:[^ ]{0,4}|那[边儿]|本人)[今明后昨前天日儿朝周礼拜星期下上这本个月号初底\\d一二三四五六七八九十早晚中午到至在又也都还请休了正]*|[ 今明后昨前天日儿朝周礼拜星期下上这本个月号初底\\d一二三四五六七八九十早晚中午到至在又也都还请休了正]*");

    private static final int NEAR = 10;

    private SomebodysLeave() {}

    /** Whether every leave that is spoken of is that of somebody else. */
    public static boolean is(Line line) {
        var away = AWAY.matcher(line.folded());
        var theirs = false;
        for (var from = 0; away.find(); from = away.end()) {
            var start = clause(line.folded(), from, away.start());
            var mine = last(I, line.folded(start, away.start()));
            var other = other(line, start, away.start());
            if (mine >= 0 && start + mine >= other) {
                return false;
            }
            theirs |= other >= 0;
        }
        return theirs;
    }

    private static int clause(String said, int from, int to) {
        for (var i = to - 1; i >= from; i--) {
            if (",;。!?".indexOf(said.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return from;
    }

    private static int last(Finder words, String said) {
        var found = words.matcher(said);
        var at = -1;
        while (found.find()) {
            at = found.start();
        }
        return at;
    }

    /** Where somebody else stands before a leave; -1 if nobody does. */
    private static int other(Line line, int from, int to) {
        for (var i = to - 1; i >= from; i--) {
            var end = end(line, i, to);
            var at = i;
            if (end > i
                    && end <= to
                    && to - end <= NEAR
                    && DAYS.matcher(line.folded(end, to)).matches()
                    && !TOLD.matcher(line.folded(from, i)).find()
                    && line.marks().colleagues.stream().noneMatch(who -> who.from() <= at && at < who.end())) {
                return i;
            }
        }
        return -1;
    }

    /** Where the one who is named here ends: by a title, as a person at a customer, or by what they are. */
    private static int end(Line line, int from, int to) {
        var titled = line.text().insideWord(from) ? from : Contacts.end(line.text(), from);
        if (titled > from && (isApart(line, titled) ? Whom.ofContact(line, line.raw(from, titled)) != null : true)) {
            return titled;
        }
        var known = line.whom().stream()
                .filter(one -> one.from() == from && Whom.ofContact(line, line.raw(from, one.end())) != null)
                .findFirst();
        if (known.isPresent()) {
            return known.get().end();
        }
        var they = THEY.matcher(line.folded(0, to)).region(from, to);
        return they.lookingAt() && !isApart(line, they.end()) ? they.end() : from;
    }

    private static boolean isApart(Line line, int end) {
        return end < line.text().length() && line.folded().charAt(end) == ' ';
    }
}
