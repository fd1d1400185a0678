package shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

import shapes.other.Base;

/**
 * Method references.
 */
class References extends Base {

	private int count;

	References(String name) {
		super(name);
	}

	void run() {
		Function<String, Integer> unbound = String::length;
		Supplier<Integer> bound = this.name::length;
		BiFunction<String, Integer, Character> arguments = String::charAt;
		Main.result("unbound", unbound.apply("four") + " " + bound.get() + " " + arguments.apply("abc", 1));
		Function<String, String> inherited = this::inherited;
		Function<String, String> inheritedStatic = References::inheritedStatic;
		Supplier<String> overridden = super::overridden;
		Main.result("protected", inherited.apply("?") + inheritedStatic.apply("?") + overridden.get());
		Supplier<String> privateInstance = this::secret;
		Function<References, String> privateUnbound = References::secret;
		Supplier<String> privateStatic = References::privateStatic;
		Main.result("private", privateInstance.get() + privateUnbound.apply(this) + privateStatic.get());
		constructors();
		conversions();
		objects();
		library();
		Main.result("void", voids());
		Main.result("null", nulls());
		Main.result("intersection", intersection(3, 2));
	}

	@Override
	public String overridden() {
		return "overridden";
	}

	private String secret() {
		return "secret " + this.name;
	}

	private static String privateStatic() {
		return "private static";
	}

	private void constructors() {
		Supplier<List<String>> plain = ArrayList::new;
		Function<String, StringBuilder> argument = StringBuilder::new;
		IntFunction<int[]> array = int[]::new;
		IntFunction<List<String>[]> generic = List[]::new;
		Function<String, Inner> inner = Inner::new;
		Function<String, StaticNested> nested = StaticNested::new;
		Supplier<Object> object = Object::new;
		UnaryOperator<int[]> clone = int[]::clone;
		Main.result("constructors", plain.get() + " " + argument.apply("a") + " " + array.apply(2).length + " "
				+ generic.apply(3).length + " " + inner.apply("x").value() + " " + nested.apply("y").value + " "
				+ (object.get() != null) + " " + clone.apply(new int[] { 5 })[0]);
	}

	private static long sum(long... values) {
		return Arrays.stream(values).sum();
	}

	private static double promote(double value) {
		return value;
	}

	private static Integer box(Integer value) {
		return value;
	}

	private static char character(int code) {
		return (char) code;
	}

	private void conversions() {
		IntBinaryOperator primitive = Math::max;
		BinaryOperator<Integer> boxed = Math::max;
		IntToLongFunction widenedResult = Integer::valueOf;
		IntToDoubleFunction widened = References::promote;
		Function<Integer, Double> unboxedAndWidened = References::promote;
		ToDoubleFunction<Character> character = References::promote;
		IntSupplier unboxedResult = Integer.valueOf(4)::intValue;
		LongSupplier byteToLong = Byte.valueOf((byte) 5)::byteValue;
		DoubleSupplier longToDouble = Long.valueOf(6)::longValue;
		Supplier<Object> boxedToObject = Long.valueOf(7)::longValue;
		Supplier<Number> boxedToNumber = Float.valueOf(8)::floatValue;
		Supplier<Comparable<Character>> boxedToComparable = Character.valueOf('9')::charValue;
		IntFunction<Object> toBox = References::box;
		IntFunction<Character> code = References::character;
		IntPredicate even = Integer.valueOf(2)::equals;
		Function<Long, Long> varargs = References::sum;
		Function<Short, Integer> shortToInt = Short::toUnsignedInt;
		BiFunction<Long, Float, Float> floats = References::multiply;
		Main.result("conversions",
				primitive.applyAsInt(1, 2) + " " + boxed.apply(3, 2) + " " + widenedResult.applyAsLong(3) + " "
						+ widened.applyAsDouble(4) + " " + unboxedAndWidened.apply(5) + " "
						+ character.applyAsDouble('a') + " " + unboxedResult.getAsInt() + " "
						+ byteToLong.getAsLong() + " " + longToDouble.getAsDouble() + " "
						+ boxedToObject.get().getClass() + " " + boxedToNumber.get() + " " + boxedToComparable.get()
						+ " " + toBox.apply(10) + " " + code.apply(65) + " " + even.test(2) + " " + varargs.apply(11L)
						+ " " + shortToInt.apply((short) -1) + " " + floats.apply(2L, 1.5f));
	}

	private static float multiply(float a, float b) {
		return a * b;
	}

	private void objects() {
		List<String> list = new ArrayList<>(Arrays.asList("b", "a"));
		Function<List<String>, String> toString = Object::toString;
		ToIntFunction<Object> hash = Object::hashCode;
		Supplier<Class<?>> type = list::getClass;
		Supplier<Integer> size = list::size;
		Predicate<Object> equal = list::equals;
		Main.result("Object's methods", toString.apply(list) + " " + hash.applyAsInt("a") + " " + type.get() + " "
				+ size.get() + " " + equal.test(Arrays.asList("b", "a")));
	}

	private void library() {
		List<String> words = Arrays.asList("one", "three", "two");
		words.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
		Map<String, Integer> counts = new TreeMap<>();
		words.forEach((word) -> counts.merge(word, 1, Integer::sum));
		Map<Integer, List<String>> groups = new HashMap<>();
		words.forEach((word) -> groups.computeIfAbsent(word.length(), (length) -> new ArrayList<>()).add(word));
		StringBuilder text = new StringBuilder();
		Main.result("library", words + " " + counts + " " + groups);
		words.stream().map(CharSequence::length).map(Object::toString).forEach(text::append);
		Main.result("append", text);
	}

	private String voids() {
		List<String> list = new ArrayList<>();
		Consumer<String> returnsBoolean = list::add;
		Consumer<String> constructs = StringBuilder::new;
		Consumer<String> returnsLong = Long::parseLong;
		Runnable increments = this::increment;
		returnsBoolean.accept("added");
		constructs.accept("dropped");
		returnsLong.accept("1");
		increments.run();
		Supplier<Object> supplier = this::increment;
		return list + " " + supplier.get();
	}

	private long increment() {
		return ++this.count;
	}

	private static String nulls() {
		String missing = null;
		String text = "";
		try {
			Supplier<Integer> bound = missing::length;
			text += bound.get();
		}
		catch (NullPointerException ex) {
			text += "bound";
		}
		try {
			IntFunction<Integer> box = References::nothing;
			ToIntFunction<Integer> unboxed = Integer::intValue;
			text += unboxed.applyAsInt(box.apply(1));
		}
		catch (NullPointerException ex) {
			text += " unboxed";
		}
		return text;
	}

	private static Integer nothing(int value) {
		return null;
	}

	private static <T extends Number & Comparable<T>> int intersection(T a, T b) {
		BiFunction<T, T, Integer> compare = Comparable::compareTo;
		Function<T, Integer> value = Number::intValue;
		Supplier<Integer> bound = a::intValue;
		Function<T, Integer> boundCompare = a::compareTo;
		return compare.apply(a, b) + value.apply(a) + bound.get() + boundCompare.apply(b);
	}

	private class Inner {

		private final String own;

		private Inner(String own) {
			this.own = own;
		}

		private String value() {
			return this.own + References.this.name;
		}

	}

	private static final class StaticNested {

		private final String value;

		private StaticNested(String value) {
			this.value = value;
		}

	}

}
