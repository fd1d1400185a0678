package io.jets.benchmark.report;

import io.jets.benchmark.measure.Metric;
import io.jets.benchmark.variant.SubjectName;

/**
 * One measured value.
 *
 * @param subject of what
 * @param metric what was measured
 * @param value in the metric's unit
 */
public record Sample(SubjectName subject, Metric metric, double value) {

}
