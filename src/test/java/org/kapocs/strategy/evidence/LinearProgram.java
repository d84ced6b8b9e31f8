package org.kapocs.strategy.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Equations over numbers that are not negative, and the largest value of a sum: the simplex method, in two phases. */
final class LinearProgram {
    private static final double SMALL = 1e-9;

    private final List<double[]> equations = new ArrayList<>();
    private final int variables;

    LinearProgram(int variables) {
        this.variables = variables;
    }

    /** The weighted sum of the variables is this. */
    void equal(double[] weights, double sum) {
        double[] equation = Arrays.copyOf(weights, variables + 1);
        equation[variables] = sum;
        equations.add(equation);
    }

    /** The largest value of the weighted sum. */
    double atMost(double[] weights) {
        int rows = equations.size();
        var table = new double[rows + 1][variables + rows + 1];
        var basis = new int[rows];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(equations.get(row), 0, table[row], 0, variables);
            table[row][variables + row] = 1;
            table[row][variables + rows] = equations.get(row)[variables];
            basis[row] = variables + row;
            for (int column = 0; column < table[row].length; column++) {
                if (column < variables || column == variables + rows) {
                    table[rows][column] -= table[row][column];
                }
            }
        }
        solve(table, basis, variables + rows);
        if (table[rows][variables + rows] < -1e-6) {
            throw new IllegalStateException("nothing satisfies what is known");
        }
        dropArtificial(table, basis);
        Arrays.fill(table[rows], 0);
        for (int column = 0; column < variables; column++) {
            table[rows][column] = -weights[column];
        }
        for (int row = 0; row < rows; row++) {
            if (basis[row] < variables) {
                add(table[rows], table[row], -table[rows][basis[row]]);
            }
        }
        solve(table, basis, variables);
        return table[rows][variables + rows];
    }

    /** Bland's rule: the first column that gains, the first row that limits it; it cannot go round in circles. */
    private static void solve(double[][] table, int[] basis, int columns) {
        int last = table.length - 1;
        int sum = table[0].length - 1;
        for (int column = 0; column < columns; column++) {
            if (table[last][column] < -SMALL) {
                int limit = -1;
                for (int row = 0; row < last; row++) {
                    if (table[row][column] > SMALL && (limit < 0 || earlier(table, basis, row, limit, column, sum))) {
                        limit = row;
                    }
                }
                if (limit < 0) {
                    throw new IllegalStateException("there is no largest value");
                }
                pivot(table, basis, limit, column);
                column = -1;
            }
        }
    }

    private static boolean earlier(double[][] table, int[] basis, int row, int limit, int column, int sum) {
        double difference = table[row][sum] / table[row][column] - table[limit][sum] / table[limit][column];
        return difference < -SMALL || Math.abs(difference) <= SMALL && basis[row] < basis[limit];
    }

    /** An artificial variable that is still there stands for an equation that says nothing new, unless it can go. */
    private void dropArtificial(double[][] table, int[] basis) {
        for (int row = 0; row < basis.length; row++) {
            for (int column = 0; basis[row] >= variables && column < variables; column++) {
                if (Math.abs(table[row][column]) > 1e-6) {
                    pivot(table, basis, row, column);
                }
            }
        }
    }

    private static void pivot(double[][] table, int[] basis, int row, int column) {
        double by = table[row][column];
        for (int i = 0; i < table[row].length; i++) {
            table[row][i] /= by;
        }
        for (int other = 0; other < table.length; other++) {
            if (other != row && Math.abs(table[other][column]) > 0) {
                add(table[other], table[row], -table[other][column]);
            }
        }
        basis[row] = column;
    }

    private static void add(double[] target, double[] source, double times) {
        for (int i = 0; i < target.length; i++) {
            target[i] += times * source[i];
        }
    }
}
