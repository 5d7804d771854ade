package io.drumbeat.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** The words of the sample company's past years: what customers are called, who answers there, what people noted. */
final class Phrases {
    static final List<String> CONTACTS = List.of("王总", "赵经理", "周工", "孙主任", "马总", "朱经理", "许工", "沈总", "韩主任", "唐经理");
    static final List<String> SPOKE =
            List.of("谈了预算", "看了现场", "聊了需求", "对方在内部走流程", "问了交付时间", "见了使用部门", "讲了老客户的做法", "确认了时间表");
    static final List<String> NEXT = List.of("回访", "再联系", "电话跟进", "约时间见面");
    static final List<String> LOST = List.of("太贵", "选了别家", "预算没批", "项目取消", "功能不合", "一直没回音");
    static final List<String> PRODUCTS = List.of("标准版", "旗舰版", "实施服务");

    private static final List<String> NAMES = List.of(
            "澜石", "沐禾", "砚池", "弘朴", "青梧", "栖岭", "云栈", "松雪", "石桥", "鹿鸣", "雁回", "春谷", "远帆", "竹溪", "白鹭", "江篱", "望舒", "临渊",
            "归野", "秋浦", "半山", "霁光", "渔梁", "枫林", "兰皋", "映川", "柏舟", "听涛", "麦田", "雪峰");
    private static final List<String> TRADES = List.of(
            "仪表", "包装", "餐具", "服装", "检测", "培训", "电梯", "灯具", "车业", "物业", "饲料", "门窗", "医械", "印刷", "货运", "咨询", "酒店", "电缆");

    private final Deque<String> names = new ArrayDeque<>();

    Phrases(Random random) {
        var all = new ArrayList<String>();
        NAMES.forEach(name -> TRADES.forEach(trade -> all.add(name + trade)));
        Collections.shuffle(all, random);
        names.addAll(all);
    }

    boolean hasNames() {
        return !names.isEmpty();
    }

    String newName() {
        return names.pop();
    }
}
