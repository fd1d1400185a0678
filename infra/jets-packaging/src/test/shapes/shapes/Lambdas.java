package shapes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import shapes.other.Base;

/**
 * Lambdas with blocks and expressions.
 */
class Lambdas extends Base {

	private static final Function<String, Integer> FIELD = (text) -> text.length();

	private final Supplier<String> instanceField = () -> "field of " + this.name;

	Lambdas(String name) {
		super(name);
	}

	interface Wide {

		String accept(byte a, short b, char c, int d, long e, float f, double g, boolean h, String i, int[] j);

	}

	interface WithObjectMethods {

		int apply(int value);

		boolean equals(Object other);

		String toString();

		default int twice(int value) {
			return apply(apply(value));
		}

	}

	interface Generic<T extends Number> {

		<E> T map(T value);

	}

	private interface Hidden {

		String value();

	}

	interface Chain {

		Chain create(Object next);

	}

	interface Marker {

	}

	void run() throws Exception {
		Main.result("field", FIELD.apply("four"));
		Main.result("instance field", this.instanceField.get());
		int captured = 3;
		long wide = 5_000_000_000L;
		double real = 0.5;
		Supplier<String> capturing = () -> captured + " " + wide + " " + real + " " + this.name;
		Main.result("capturing", capturing.get());
		Main.result("inherited", ((Supplier<String>) () -> inherited("!")).get());
		Main.result("super", ((Supplier<String>) () -> super.overridden()).get());
		Wide all = (a, b, c, d, e, f, g, h, i, j) -> "" + a + b + c + d + e + f + g + h + i + j.length + captured;
		Main.result("all types", all.accept((byte) 1, (short) 2, 'c', 4, 5L, 6.5f, 7.25, true, "i", new int[9]));
		WithObjectMethods objectMethods = (value) -> value * 3;
		Main.result("default method", objectMethods.twice(2));
		Main.result("equals", objectMethods.equals(objectMethods) + " " + objectMethods.equals(null));
		Object first = "first";
		Chain chain = (next) -> {
			Main.result("method named create", first + " " + next);
			return null;
		};
		chain.create("second");
		Hidden hidden = () -> "hidden";
		Main.result("private interface", hidden.value());
		Function<Integer, Function<Integer, Integer>> curried = (a) -> (b) -> a - b;
		Main.result("nested", curried.apply(7).apply(2));
		Callable<Void> thrower = () -> {
			throw new java.io.IOException("checked");
		};
		try {
			thrower.call();
		}
		catch (java.io.IOException ex) {
			Main.result("checked exception", ex.getMessage());
		}
		primitives();
		identity();
		left();
		Main.result("heap pollution", pollution());
		new Object() {

			private final String own = "anonymous";

			void run() {
				Main.result("anonymous class", ((Supplier<String>) () -> this.own + name).get());
			}

		}.run();
	}

	private void primitives() {
		IntFunction<Integer> boxed = (value) -> value + 1;
		ToLongFunction<Integer> widened = (value) -> value;
		DoubleUnaryOperator halved = (value) -> value / 2;
		LongFunction<Object> object = (value) -> value;
		BiFunction<Integer, Long, Double> mixed = (a, b) -> a * b / 2.0;
		Main.result("primitives", boxed.apply(1) + " " + widened.applyAsLong(2) + " " + halved.applyAsDouble(3) + " "
				+ object.apply(4).getClass() + " " + mixed.apply(5, 6L));
	}

	private void identity() {
		Set<Object> instances = new HashSet<>();
		Set<Object> capturingInstances = new HashSet<>();
		for (int i = 0; i < 3; i++) {
			int value = i;
			instances.add((Runnable) () -> {
			});
			capturingInstances.add((Supplier<Integer>) () -> value);
		}
		Main.result("instances", instances.size() + " " + capturingInstances.size());
		Class<?> type = instances.iterator().next().getClass();
		Main.result("class", type.isSynthetic() + " " + type.getSuperclass() + " " + type.getInterfaces()[0] + " "
				+ type.getName().contains("$$Lambda") + " " + type.getPackage().getName() + " "
				+ (type.getClassLoader() == getClass().getClassLoader()));
	}

	@SuppressWarnings("unchecked")
	private void left() throws Exception {
		Supplier<String> serializable = (Supplier<String> & Serializable) () -> "serializable " + this.hashCode();
		Main.result("serializable", serializable instanceof Serializable);
		Comparator<String> comparator = (Comparator<String> & Serializable) (a, b) -> b.compareTo(a);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(comparator);
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			Main.result("deserialized", ((Comparator<String>) in.readObject()).compare("a", "b"));
		}
		Runnable marked = (Runnable & Marker) () -> {
		};
		Main.result("marker", marked instanceof Marker);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private String pollution() {
		Function<String, String> upper = (text) -> text + "!";
		try {
			return (String) ((Function) upper).apply(1);
		}
		catch (ClassCastException ex) {
			return "ClassCastException";
		}
	}

	<T extends Number & Comparable<T>> int intersection(T a, T b) {
		Comparator<T> comparator = (x, y) -> x.compareTo(y) + x.intValue();
		return comparator.compare(a, b);
	}

}
