package io.drumbeat.intake;

import io.drumbeat.phrase.Text;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column that is understood, with the names it goes by in other people's lists; the first is ours. */
public enum Column {
    CUSTOMER(
            "客户名称",
            "客户",
            "客户名",
            "公司",
            "公司名称",
            "单位",
            "单位名称",
            "企业名称",
            "客户公司",
            "customer",
            "customername",
            "company",
            "account",
            "accountname"),
    OUR_ID("鼓点编号", "drumbeatid"),
    KEY(
            "客户编号",
            "客户编码",
            "客户代码",
            "客户id",
            "客户号",
            "外部编号",
            "customerid",
            "customerno",
            "customercode",
            "accountid",
            "externalid"),
    OWNER("负责人", "归属人", "所属销售", "销售", "业务员", "跟进人", "销售代表", "销售人员", "owner", "salesrep", "salesperson", "rep"),
    PAYER(
            "对方户名",
            "对方名称",
            "对方单位",
            "对方账户名称",
            "交易对方",
            "交易对手",
            "付款方",
            "付款人",
            "付款人名称",
            "付款户名",
            "付款单位",
            "汇款人",
            "payer",
            "payername"),
    CONTACT("联系人", "联系人姓名", "联系人名称", "对接人", "contact", "contactname", "contactperson"),
    TITLE("职务", "职位", "岗位", "title", "jobtitle", "position"),
    PHONE("电话", "手机", "手机号", "手机号码", "联系电话", "电话号码", "联系方式", "phone", "mobile", "tel", "phonenumber"),
    DEAL_KEY("商机编号", "商机号", "商机id", "订单编号", "合同编号", "dealid", "dealno", "opportunityid"),
    AMOUNT(
            "金额",
            "预计金额",
            "商机金额",
            "合同金额",
            "报价金额",
            "回款金额",
            "收入",
            "收入金额",
            "贷方",
            "贷方金额",
            "贷方发生额",
            "交易金额",
            "进账",
            "进账金额",
            "入账金额",
            "到账金额",
            "转入金额",
            "存入金额",
            "credit",
            "deposit",
            "amount",
            "value",
            "dealamount"),
    CURRENCY("币种", "货币", "currency"),
    STAGE("阶段", "商机阶段", "销售阶段", "stage", "dealstage"),
    EXPECTED("预计成交日期", "预计成交", "预计签约日期", "预计日期", "expectedclose", "closedate", "expectedclosedate"),
    DATE(
            "日期",
            "时间",
            "发生日期",
            "交易日期",
            "交易时间",
            "入账日期",
            "入账时间",
            "记账日期",
            "到账日期",
            "创建日期",
            "创建时间",
            "开始日期",
            "拜访日期",
            "跟进日期",
            "跟进时间",
            "date",
            "created",
            "createdat"),
    CLOSED("成交日期", "签约日期", "签单日期", "丢单日期", "关闭日期", "wondate", "closeddate"),
    ACTION("类型", "记录类型", "动作", "活动类型", "跟进方式", "type", "activity", "activitytype", "kind"),
    NOTE("备注", "内容", "说明", "跟进内容", "描述", "note", "notes", "remark", "remarks", "description"),
    NEXT("下一步", "下次跟进内容", "next", "nextstep"),
    NEXT_DATE("下次日期", "下次跟进日期", "下次跟进时间", "nextdate"),
    PRODUCT("产品", "产品名称", "product"),
    NEW_CUSTOMER("新客/老客", "新老客户", "新客老客", "客户类型", "newcustomer"),
    REASON("原因", "丢单原因", "输单原因", "reason", "lostreason"),
    SOURCE("来源", "线索来源", "客户来源", "source", "leadsource"),
    PERSON("姓名", "员工姓名", "人员姓名", "name", "fullname"),
    PERSON_ID("工号", "编号", "人员编号", "员工编号", "员工工号", "员工号", "账号", "personid", "employeeid", "employeeno", "id"),
    ROLE("角色", "人员角色", "权限", "role"),
    TEAM("团队", "小组", "组别", "部门", "所属团队", "所在团队", "所属部门", "team", "department"),
    MANAGER("主管", "上级", "直属上级", "直属主管", "直接上级", "汇报给", "manager", "reportsto"),
    MEASURE("指标", "指标名称", "目标类型", "measure", "indicator", "kpi"),
    UNIT("单位", "计量单位", "unit"),
    YEAR("年份", "年度", "year"),
    MONTH("月份", "期间", "目标月份", "month", "period"),
    TARGET("目标", "目标值", "月目标", "目标金额", "target", "quota"),
    JANUARY("1月", "一月", "01月", "january", "jan"),
    FEBRUARY("2月", "二月", "02月", "february", "feb"),
    MARCH("3月", "三月", "03月", "march", "mar"),
    APRIL("4月", "四月", "04月", "april", "apr"),
    MAY("5月", "五月", "05月", "may"),
    JUNE("6月", "六月", "06月", "june", "jun"),
    JULY("7月", "七月", "07月", "july", "jul"),
    AUGUST("8月", "八月", "08月", "august", "aug"),
    SEPTEMBER("9月", "九月", "09月", "september", "sep"),
    OCTOBER("10月", "十月", "october", "oct"),
    NOVEMBER("11月", "十一月", "november", "nov"),
    DECEMBER("12月", "十二月", "december", "dec"),
    WHOLE_YEAR("全年", "年合计", "全年合计", "年度目标", "全年目标", "合计", "total"),
    SINCE("生效日期", "生效日", "生效时间", "调整日期", "effective", "effectivedate", "effectivefrom"),
    JOINED("入职日期", "入职日", "入职时间", "joined", "hiredate", "joiningdate"),
    FEISHU("飞书", "飞书账号", "飞书openid", "飞书id", "openid", "feishu"),
    DINGTALK("钉钉", "钉钉账号", "钉钉staffid", "钉钉userid", "钉钉id", "staffid", "dingtalk");

    /** From January on. */
    public static final List<Column> MONTHS = List.copyOf(EnumSet.range(JANUARY, DECEMBER));

    private static final String DAY = "日期";

    private static final Map<String, Column> BY_NAME = new HashMap<>();

    static {
        for (var column : values()) {
            for (var name : column.names.split("\\|", -1)) {
                BY_NAME.put(plain(name), column);
            }
        }
        // a day is also headed 预计成交日 or 预计成交时间
        for (var column : values()) {
            for (var name : column.names.split("\\|", -1)) {
                if (name.endsWith(DAY) && name.length() > DAY.length()) {
                    var what = name.substring(0, name.length() - DAY.length());
                    BY_NAME.putIfAbsent(plain(what + "日"), column);
                    BY_NAME.putIfAbsent(plain(what + "时间"), column);
                }
            }
        }
    }

    private final String label;
    /** All of them, between bars. */
    private final String names;

    Column(String... names) {
        this.label = names[0];
        this.names = String.join("|", names);
    }

    /** How it is called in our own files. */
    public String label() {
        return label;
    }

    /** A value that would be right, for the templates; empty where one may best leave it so. */
    public String example() {
        return switch (this) {
            case CUSTOMER -> "华星科技";
            case PAYER -> "华星科技有限公司";
            case KEY -> "C-1001";
            case OWNER -> "小美";
            case CONTACT -> "张建国";
            case TITLE -> "采购经理";
            case PHONE -> "13800138000";
            case DEAL_KEY -> "D-2001";
            case AMOUNT -> "3万5";
            case STAGE -> "意向";
            case EXPECTED -> "2027-01-31";
            case DATE -> "2026-10-12";
            case ACTION -> "拜访";
            case NOTE -> "谈续约";
            case PERSON -> "林晓";
            case PERSON_ID -> "E1024";
            case ROLE -> "销售";
            case TEAM -> "华东二组";
            case MANAGER -> "老雷";
            case MEASURE -> "签单额";
            case UNIT -> "元";
            case YEAR -> "2027";
            case JANUARY -> "40万";
            default -> "";
        };
    }

    /** Whether a bare number in it may be an amount of money, so that its heading may say of what. */
    boolean isAmount() {
        return this == AMOUNT || this == TARGET || this == WHOLE_YEAR || MONTHS.contains(this);
    }

    /** The column of a month, from 1. */
    public static Column ofMonth(int month) {
        return MONTHS.get(month - 1);
    }

    /** The column that a heading names, whatever its brackets, stars and blanks. */
    static Optional<Column> called(String heading) {
        return Optional.ofNullable(BY_NAME.get(plain(heading)));
    }

    private static String plain(String heading) {
        return Text.folded(heading).replaceAll("\\(.*?\\)|\\[.*?]|[\\s*:_-]", "");
    }
}
