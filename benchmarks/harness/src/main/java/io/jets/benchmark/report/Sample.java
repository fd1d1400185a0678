package io.jets.benchmark.report;

import io.jets.benchmark.measure.Metric;
import io.jets.benchmark.variant.SubjectName;

/**
 * One measured value.
 *
 * @param subject the subject
 * @param metric the metric
 * @param value the value, in the metric's unit
 */
public record Sample(SubjectName subject, Metric metric, double value) {

}
