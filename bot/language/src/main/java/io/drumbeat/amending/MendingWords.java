package io.drumbeat.amending;

import io.drumbeat.phrase.Finder;

/** How people say that what was recorded last was otherwise, or is not to stand. */
final class MendingWords {
    private static final String OH = "^(?:啊|哦|噢|喔|诶|哎|唉|呀|额|呃|sorry|抱歉|(?:不|唔)好意思|等一?[下等]|慢着)*[,\\s]*";
    /** 刚那笔回款记错了，是21.3万: which kind of record, and the new value. */
    static final Finder WRONG_KIND = Finder.of(
            OH + "(?:刚才|刚刚|刚|上面|前面)?(?:的|那|这)?[条笔个家]?的?(报价|回款|到账|签单|拜访|电话|演示|跟进|退款)(?:的?(?:金额|数|价))?(?:那[条笔个])?"
                    + "[,\\s]*(?:不对|错了|[写记说打搞弄填报]错了?)[,。!\\s]*(?:应该)?(?:是|改成|改为)\\s*(.+?)(?:才对)?[。!\\s]*$");

    static final Finder WRONG = Finder.of(
            OH
                    + "(?:刚才|刚刚|刚|上条|前面)?(?:日期|时间|日子|金额|数|客户|公司|联系人|名字|人)?(?:不对|错了|[写记说打搞弄填报][错反混]了?|[多少漏](?:打|写|填|报|说|记)了?(?:一?个)?(?:零头?|字|数)?|手快了|手滑了?|更正)[,。!\\s]*(?:应该)?(?:(?:(.{1,6}?)的?)?(?:是|改成|改为))?\\s*(.+?)[到打去见谈]?的?(?:才对)?[。!\\s]*$");
    static final Finder SHOULD = Finder.of(
            "^(?:啊|哦|诶|哎|唉)?[,\\s]*(?:应该是|应该为|其实是|正确的?是)(.+?)(?:才对|[,\\s]+(?:我|刚才|刚刚|之前|上面).{1,6})?[。!\\s]*$");
    /** 这是前天的事, 系琴日到嘅. */
    static final Finder THAT_IS = Finder.of(OH
            + "(?:(?:这|那|呢|嗰)(?:一?[条个次笔单])?(?:其实|应该)?[是系]|[系係])(.+?)(?:的事情?|嘅事|[到打去见谈倾做签]?[嘅的]|(?:发生|做|记)的)[。!\\s]*$");

    /** 昨天去的 写错了, 系28万6 打错: the value first, and then that it was another. */
    static final Finder WRONG_BEHIND = Finder.of(
            OH
                    + "(?:应该|其实)?(?:[是系係])?(.{2,12}?)[到打去见谈做签来]?[的嘅]?[,。\\s]+(?:我|刚才|刚刚|刚|上面)*(?:[写记说打搞弄填报][错反混]|手滑|手快|更正)[了咗]?[。!\\s]*$");

    static final Finder RIGHT = Finder.of("^(?:.{0,8}[,\\s])?(.+?)才对[。!\\s]*$");
    private static final String GONE = "(?:删掉|删了|删除|撤了|撤掉|撤回|撤销|不算|作废|不要了|去掉|取消)";
    static final Finder GONE_LAST =
            Finder.of(".{0,12}?(?:刚才?|刚刚|上一?|前一)(?:那|这)?(?:条|个|笔)(?:记录)?(?:帮我)?" + GONE + "(?:了|吧|掉)?[。!\\s]*$");
    static final Finder GONE_NTH =
            Finder.of("^(?:帮我)?(?:把)?第([一二三四五六1-6])(?:条|个|笔|家)(?:记录)?(?:帮我)?" + GONE + "(?:了|吧|掉)?[。!\\s]*$");
    static final Finder GONE_OF =
            Finder.of("^(?:帮我)?(?:把)?(.{1,10}?)(?:那|这)(?:条|个|笔|家|单)(?:记录)?(?:帮我)?" + GONE + "(?:了|吧|掉)?[。!\\s]*$");
    static final Finder NOT_BUT =
            Finder.of(OH + "(?:刚才)?(?:[写记说搞弄填]错了?[,\\s]*)?不是(.{1,8}?)[,，\\s]*(?:应该)?是(.{1,12}?)[。!\\s]*$");
    /** 不是季院长 今天是她助理小魏接待的: whom it was, and whom it was not. */
    static final Finder NOT_WHOM = Finder.of(
            OH
                    + "(?:刚才)?(?:[不唔](?:是|系|係))([^,，\\s]{2,5})[,，\\s]+(?:今天|昨天|刚才|其实|应该|而|我)*(?:是|系|係|见的?|找的?)(?:他|她|佢|他们|她们)?(?:的|嘅)?(?:助理|秘书|同事|下属|老婆|老公|媳妇|儿子|女儿|徒弟|副手|搭档|伙计|手下|老板)?([^,，\\s]{2,4}?)(?:接待|接|见|谈|聊|来|跟我[谈聊])?[的嘅]?(?:才对|才啱)?[。!\\s]*$");

    static final Finder NOT_BUT_CANTONESE =
            Finder.of(OH + "(?:[写记说搞弄填]错了?[,\\s]*)?[唔不][系係](.{1,8}?)[,\\s]*(?:应该)?[系係是](.{1,12}?)[。!\\s]*$");
    /** 算了，撤销刚才那条. */
    static final Finder AFTER_ALL =
            Finder.of("^(?:算了|不要了|哎呀?|唉|额|呃|不对|错了|sorry|抱歉|不好意思)[,。\\s]*(?:帮我|请|把)?(?:撤销|撤回|撤掉|删掉|删除|取消)掉?"
                    + "(?:(?:刚才|刚刚|刚|上面)的?)?(?:那|这|上一?|最后一?)[条个笔](?:记录)?[吧了]?[。!\\s]*$");

    /** not Jessica, it was Tom. */
    static final Finder NOT_BUT_ENGLISH = Finder.of(
            "^(?:no,? ?|sorry,? ?|oops,? ?)?(?:it was |it's )?not (.+?),? (?:it was|it's|but) (.+?)[.!\\s]*$");

    static final Finder NTH = Finder.of(
            "^(?:把)?第([一二三四五六1-6])(?:个|条|笔|家)(?:其实|应该)?(?:只|就)?(?:改成|改为|是|换成)(.+?)(?:[,\\s]*(?:帮我)?改一?下)?[。!\\s]*$");
    static final Finder INTO =
            Finder.of("^(?:把)?(?!改 ?#|第[一二三四五六1-6])(.{0,8}?)(?:改成|改为|改到|改做|改返做|换成|调到|推迟到|提前到)(.+?)[。!吧\\s]*$");
    static final Finder UNDO = Finder.of("^(?:撤销|撤回|删掉|删除|撤掉|取消)倒数第([一二三四五1-5])(?:条|个|笔)[。!\\s]*$");
    /** 见的马经理, 联系人王工, 备注 他要新样册: what the last record is still without. */
    static final Finder ALSO =
            Finder.of("^(?:见|找|跟|和|陪|倾|聊|谈|碰|约|拜访|对接|接待)[的嘅]?(?:[是系係])?(.{2,5}?)(?:聊|谈|见|倾)?[的嘅]?[。!\\s]*$");

    /** 刚才那个算拜访: another kind, and why. */
    static final Finder COUNTS_AS = Finder.of(
            OH
                    + "(?:刚才|刚刚|刚|上面|上|前面)?的?(?:那|这|嗰|呢)(?:一?[个条次笔])(?:其实|应该)?(?:算是?|当是?|记成|记作|改成)(拜访|电话|演示|跟进|见面|微信)(?:吧|才对)?(?:[,。;\\s].*)?$");

    /** 她说是演示不是拜访: one kind, and not the other. */
    static final Finder KIND_NOT = Finder.of(
            OH
                    + "(?:(?:他|她|佢|客户|对方)?(?:说|话|讲))?(?:其实|应该)?[是系係]?(拜访|电话|演示|跟进)[,\\s]*(?:不是|唔系|而不是|并不是)(?:拜访|电话|演示|跟进)[。!\\s]*$");

    /** 时间是昨天, 金额写8万5. */
    static final Finder VALUE = Finder.of(
            OH + "(?:时间|日期|日子|金额|数额|客户|联系人)(?:其实|应该|要)?(?:是|为|系|写|改|填|算)(?!错)(?:成|为)?\\s*(.{2,12}?)(?:才对|吧)?[。!\\s]*$");

    /** 他们换人了，现在是蔡经理: whom of theirs it is now. */
    static final Finder NOW_WITH = Finder.of(
            "^(?:对了|哦|啊|那个|另外|[,，\\s])*(?:他们|佢哋|那边|对方|客户)?(?:那边)?(?:换了?人|换了?窗口|换了?负责人|换了?对接人|对接人换|联系人换|窗口换)[了成]*[,。\\s]*(?:现在|而家|新的)?(?:对接人|窗口|负责人|联系人)?(?:是|系|叫|成)?\\s*(.{2,5}?)[了。!\\s]*$");

    /** 高兴早了，撤了吧: whatever the reason, it is not to stand any more. */
    static final Finder GONE_AT_LAST = Finder.of(
            "^.{0,30}?(?:[,，。!\\s]|把它|那就|还是|帮我|先|就)(?:撤了|撤掉|删了|删掉|撤销|撤回|作废)(?:它|掉)?(?:吧|了吧|啦|好了|掉吧)?[。!\\s]*$");

    static final Finder FIELD = Finder.of("^(联系人|备注)(?:是|叫|[:： ])* ?(.+)$");

    private MendingWords() {}
}
