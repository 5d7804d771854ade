package io.drumbeat.denial;

import java.util.Arrays;
import java.util.Optional;

/** Why what a line speaks of may not be recorded. */
public enum Denial {
    NOT_DONE("还没有做", "像是还没有做成的事；做成了再记"),
    MISSED("没有碰上", "像是没有做成；做成了再记"),
    LONG_AGO("早先的", "像是早先的事"),
    PLANNED("还是打算", "像是打算要做的事；做过了再记"),
    UNDECIDED("还没定", "像是还没有定的事；定了再记"),
    CONDITION("有条件", "像是有条件的话，事情还没有定"),
    HEARSAY("听来的", "像是听来的；确实了再记"),
    QUOTED("别人说的", "像是别人说的话，不是已经做成的事"),
    OTHERS("别人的", "像是别人做的事；各人记各人的"),
    QUOTED_TO_US("报给我们的", "像是别人报给我们的价；这里只记我们报出去的"),
    PAID_BY_US("我们付的", "像是我们付出去的钱"),
    WHEN("哪天", "里的日子不清楚或不能补录；请说清是哪天"),
    SOON_SIGNED("等着签", "像是说好了还没有签；签了再记"),
    IN_VAIN("落空了", "像是没有做成；做成了再记"),
    RIVALS("对手的", "像是对手做的事"),
    NOT_SEEN("账上没有", "像是账上还没有看到这笔钱；到了账再记"),
    SARCASM("反话", "像是句反话"),
    JOKE("玩笑", "像是句玩笑"),
    FICTION("虚的", "像是梦话、假设或练习，不是真的"),
    ASKED("是在问", "像是在问；要记下来请直接说发生了什么"),
    RETRACTED("收回了", "像是不要记了"),
    WITHDRAWN("反悔了", "前后说的不一样"),
    NO_TOTAL("不是总价", "里的数不是总价"),
    CALLED_OFF("取消了", "像是取消了"),
    LATER("还没到点", "说的时候还没有到；做过了再记"),
    NOT_TOLD("没说做过", "听不出是你自己做成了的事；做成了再记");

    private final String table;
    private final String reason;

    Denial(String table, String reason) {
        this.table = table;
        this.reason = reason;
    }

    /** Whether it holds for the whole of a message wherever it is said. */
    public boolean isOfAll() {
        return switch (this) {
            case SOON_SIGNED,
                    IN_VAIN,
                    UNDECIDED,
                    CONDITION,
                    HEARSAY,
                    OTHERS,
                    RIVALS,
                    NOT_SEEN,
                    SARCASM,
                    JOKE,
                    FICTION,
                    RETRACTED,
                    WITHDRAWN -> true;
            case QUOTED_TO_US,
                    PAID_BY_US,
                    WHEN,
                    NOT_DONE,
                    MISSED,
                    LONG_AGO,
                    PLANNED,
                    QUOTED,
                    ASKED,
                    NO_TOTAL,
                    CALLED_OFF,
                    NOT_TOLD,
                    LATER -> false;
        };
    }

    /** Whether what says so may as well be what was talked about. */
    public boolean isOfTalk() {
        return isAboutTalk() || this == MISSED || this == IN_VAIN;
    }

    /** Whether it denies nothing where a meeting is surely told: 来电话问能不能放到60天. */
    public boolean isAboutTalk() {
        return this == UNDECIDED || this == ASKED || this == CONDITION || this == HEARSAY || this == RIVALS;
    }

    /** Why nothing was recorded, said behind the words in quotes. */
    public String reason() {
        return reason;
    }

    public static Optional<Denial> called(String table) {
        return Arrays.stream(values()).filter(one -> one.table.equals(table)).findFirst();
    }
}
