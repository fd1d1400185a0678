package shapes;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Records, sealed interfaces and switches of Java 17.
 */
public class Records implements Runnable {

	record Point(int x, int y) {

		private static final Supplier<Point> ORIGIN = () -> new Point(0, 0);

		Point {
			Runnable check = () -> {
				if (x < 0) {
					throw new IllegalArgumentException("x" + x);
				}
			};
			check.run();
		}

		Supplier<String> text() {
			return () -> this.x + "/" + this.y;
		}

	}

	sealed interface Shape permits Circle, Square {

	}

	record Circle(double radius) implements Shape {

	}

	record Square(double side) implements Shape {

	}

	@Override
	public void run() {
		Function<Integer, Point> diagonal = (value) -> new Point(value, value);
		Function<Point, Integer> x = Point::x;
		Point point = diagonal.apply(2);
		Main.result("record", point + " " + point.hashCode() + " " + point.equals(new Point(2, 2)) + " "
				+ Point.ORIGIN.get() + " " + point.text().get() + x.apply(point));
		Object value = "text";
		Supplier<String> matched = () -> (value instanceof String text && text.length() == 4) ? text + "!" : "";
		Main.result("pattern", matched.get());
		int number = 3;
		Supplier<String> switched = () -> switch (number) {
			case 1, 2 -> "small" + number;
			default -> {
				String text = "large" + number;
				yield text;
			}
		};
		Main.result("switch", switched.get());
	}

}
