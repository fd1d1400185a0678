package shapes;

import java.util.ArrayList;
import java.util.List;

/**
 * Concatenations.
 */
class Concatenations {

	private static final String CONTROL = "\1\2";

	private final List<String> calls = new ArrayList<>();

	private final class Recorder {

		private final String name;

		Recorder(String name) {
			this.name = name;
		}

		@Override
		public String toString() {
			Concatenations.this.calls.add(this.name);
			return this.name;
		}

	}

	private static class NullText {

		@Override
		public String toString() {
			return null;
		}

	}

	Concatenations() {
		this("con" + CONTROL.length());
	}

	private Concatenations(String text) {
		Main.result("constructor", text);
	}

	void run() {
		byte b = -1;
		short s = -2;
		char c = 'c';
		int i = -4;
		long l = Long.MIN_VALUE;
		float f = 1.0f / 3;
		double d = -0.0;
		boolean z = true;
		String text = "text";
		String none = null;
		Object object = new int[0].length;
		char[] characters = null;
		CharSequence sequence = new StringBuilder("sequence");
		Main.result("types", "" + b + s + c + i + l + f + d + z + text + none + object + characters + sequence);
		Main.result("control", CONTROL + i + "\1" + c + "\2" + text + '\1' + '\2' + "x\0y");
		Main.result("order", new Recorder("a") + "-" + new Recorder("b") + "-" + new Recorder("c") + this.calls);
		Main.result("null text", new NullText() + "|" + null + new NullText());
		Main.result("special", Float.NaN + " " + Double.POSITIVE_INFINITY + " " + 1e-300 * l + " " + f * 1e10f);
		String same = "" + text;
		String empty = "" + "".concat("");
		Main.result("new", (same != text) + " " + same.equals(text) + empty.isEmpty());
		text += i;
		text += c + l;
		int[] index = { 0 };
		String[] array = { "x", "y" };
		array[index[0]++] += "z" + index[0];
		Main.result("compound", text + array[0] + array[1] + index[0]);
		StringBuilder builder = new StringBuilder("good");
		Main.result("eager", "" + builder.append("!") + builder.append("?").length());
		Main.result("unicode", "\u00e4\u20ac\ud83d\ude00" + c + '\u20ac' + (char) 0);
		long wide = l;
		for (int n = 0; n < 2; n++) {
			String loop = "n" + n + wide + d;
			if (n == 1) {
				Main.result("loop", loop + (n > 0 ? "yes" + n : "no" + wide));
			}
		}
		try {
			Main.result("failing", "a" + fail() + "b");
		}
		catch (IllegalStateException ex) {
			Main.result("caught", "ex " + ex.getMessage() + i);
		}
		Main.result("many", many(1, 2L, "three"));
	}

	private static Object fail() {
		throw new IllegalStateException("failed");
	}

	private static String many(int a, long b, String c) {
		return ""
				+ a + "0"
				+ b + "1"
				+ c + "2"
				+ a + "3"
				+ b + "4"
				+ c + "5"
				+ a + "6"
				+ b + "7"
				+ c + "8"
				+ a + "9"
				+ b + "10"
				+ c + "11"
				+ a + "12"
				+ b + "13"
				+ c + "14"
				+ a + "15"
				+ b + "16"
				+ c + "17"
				+ a + "18"
				+ b + "19"
				+ c + "20"
				+ a + "21"
				+ b + "22"
				+ c + "23"
				+ a + "24"
				+ b + "25"
				+ c + "26"
				+ a + "27"
				+ b + "28"
				+ c + "29"
				+ a + "30"
				+ b + "31"
				+ c + "32"
				+ a + "33"
				+ b + "34"
				+ c + "35"
				+ a + "36"
				+ b + "37"
				+ c + "38"
				+ a + "39"
				+ b + "40"
				+ c + "41"
				+ a + "42"
				+ b + "43"
				+ c + "44"
				+ a + "45"
				+ b + "46"
				+ c + "47"
				+ a + "48"
				+ b + "49"
				+ c + "50"
				+ a + "51"
				+ b + "52"
				+ c + "53"
				+ a + "54"
				+ b + "55"
				+ c + "56"
				+ a + "57"
				+ b + "58"
				+ c + "59"
				+ a + "60"
				+ b + "61"
				+ c + "62"
				+ a + "63"
				+ b + "64"
				+ c + "65"
				+ a + "66"
				+ b + "67"
				+ c + "68"
				+ a + "69"
				+ b + "70"
				+ c + "71"
				+ a + "72"
				+ b + "73"
				+ c + "74"
				+ a + "75"
				+ b + "76"
				+ c + "77"
				+ a + "78"
				+ b + "79"
				+ c + "80"
				+ a + "81"
				+ b + "82"
				+ c + "83"
				+ a + "84"
				+ b + "85"
				+ c + "86"
				+ a + "87"
				+ b + "88"
				+ c + "89"
				+ a + "90"
				+ b + "91"
				+ c + "92"
				+ a + "93"
				+ b + "94"
				+ c + "95"
				+ a + "96"
				+ b + "97"
				+ c + "98"
				+ a + "99"
				+ b + "100"
				+ c + "101"
				+ a + "102"
				+ b + "103"
				+ c + "104"
				+ a + "105"
				+ b + "106"
				+ c + "107"
				+ a + "108"
				+ b + "109"
				+ c + "110"
				+ a + "111"
				+ b + "112"
				+ c + "113"
				+ a + "114"
				+ b + "115"
				+ c + "116"
				+ a + "117"
				+ b + "118"
				+ c + "119"
				+ a + "120"
				+ b + "121"
				+ c + "122"
				+ a + "123"
				+ b + "124"
				+ c + "125"
				+ a + "126"
				+ b + "127"
				+ c + "128"
				+ a + "129"
				+ b + "130"
				+ c + "131"
				+ a + "132"
				+ b + "133"
				+ c + "134"
				+ a + "135"
				+ b + "136"
				+ c + "137"
				+ a + "138"
				+ b + "139"
				+ c + "140"
				+ a + "141"
				+ b + "142"
				+ c + "143"
				+ a + "144"
				+ b + "145"
				+ c + "146"
				+ a + "147"
				+ b + "148"
				+ c + "149"
				+ a + "150"
				+ b + "151"
				+ c + "152"
				+ a + "153"
				+ b + "154"
				+ c + "155"
				+ a + "156"
				+ b + "157"
				+ c + "158"
				+ a + "159"
				+ b + "160"
				+ c + "161"
				+ a + "162"
				+ b + "163"
				+ c + "164"
				+ a + "165"
				+ b + "166"
				+ c + "167"
				+ a + "168"
				+ b + "169"
				+ c + "170"
				+ a + "171"
				+ b + "172"
				+ c + "173"
				+ a + "174"
				+ b + "175"
				+ c + "176"
				+ a + "177"
				+ b + "178"
				+ c + "179"
				+ a + "180"
				+ b + "181"
				+ c + "182"
				+ a + "183"
				+ b + "184"
				+ c + "185"
				+ a + "186"
				+ b + "187"
				+ c + "188"
				+ a + "189"
				+ b + "190"
				+ c + "191"
				+ a + "192"
				+ b + "193"
				+ c + "194"
				+ a + "195"
				+ b + "196"
				+ c + "197"
				+ a + "198"
				+ b + "199"
				+ c + "200"
				+ a + "201"
				+ b + "202"
				+ c + "203"
				+ a + "204"
				+ b + "205"
				+ c + "206"
				+ a + "207"
				+ b + "208"
				+ c + "209"
				+ a + "210"
				+ b + "211"
				+ c + "212"
				+ a + "213"
				+ b + "214"
				+ c + "215"
				+ a + "216"
				+ b + "217"
				+ c + "218"
				+ a + "219"
				+ b + "220"
				+ c + "221"
				+ a + "222"
				+ b + "223"
				+ c + "224"
				+ a + "225"
				+ b + "226"
				+ c + "227"
				+ a + "228"
				+ b + "229"
				+ c + "230"
				+ a + "231"
				+ b + "232"
				+ c + "233"
				+ a + "234"
				+ b + "235"
				+ c + "236"
				+ a + "237"
				+ b + "238"
				+ c + "239"
				+ a + "240"
				+ b + "241"
				+ c + "242"
				+ a + "243"
				+ b + "244"
				+ c + "245"
				+ a + "246"
				+ b + "247"
				+ c + "248"
				+ a + "249"
				+ b + "250"
				+ c + "251"
				+ a + "252"
				+ b + "253"
				+ c + "254"
				+ a + "255"
				+ b + "256"
				+ c + "257"
				+ a + "258"
				+ b + "259"
				+ "";
	}

}
